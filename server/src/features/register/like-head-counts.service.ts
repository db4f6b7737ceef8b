import type { BodyOf, findLikeHeadCounts, LikeHeadCount, Localised, ViewOf } from '@academy/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, requirePermission } from '../../platform/auth/actor.js';
import { likeAmong } from './domain/like-head-counts.js';
import type { StandingHeadCount } from './entries.js';
import { EntriesRepository } from './entries.repository.js';
import { HeadCountSurroundings } from './head-counts.service.js';

const SHOWN = 3;

/** Head-counts that may be the one that somebody is about to enter: asked before saving, refused never. */
@Injectable()
export class LikeHeadCounts {
  constructor(
    private readonly entries: EntriesRepository,
    private readonly surroundings: HeadCountSurroundings,
  ) {}

  /** Those that stand, sealed or not, the likeliest first. @throws AppError `not-allowed` */
  async find(
    actor: Actor,
    { instead, ...entered }: BodyOf<typeof findLikeHeadCounts>,
  ): Promise<ViewOf<typeof findLikeHeadCounts>> {
    requirePermission(actor, 'head-counts.enter');
    const standing = await this.entries.standingHeadCounts();
    const found = likeAmong(
      entered,
      standing.filter(({ id }) => id !== instead),
    );
    const { topics, places } = await this.surroundings.world();
    const topicNames = new Map(topics.map(({ code, title }) => [code, title]));
    const placeNames = new Map(places.map(({ id, name }) => [id, name]));
    const view = ({
      other,
      why,
    }: {
      other: StandingHeadCount;
      why: LikeHeadCount['why'];
    }): LikeHeadCount => ({
      id: other.id,
      title: titleOf(other),
      topic: topicNames.get(other.topic) ?? { en: other.topic },
      from: other.from,
      to: other.to,
      district: placeNames.get(other.districtId) ?? { en: other.districtId },
      total: other.total,
      why,
    });
    return { items: found.slice(0, SHOWN).map(view), more: Math.max(0, found.length - SHOWN) };
  }
}

const titleOf = ({ titleEn, titleUr }: StandingHeadCount): Localised =>
  titleUr ? { en: titleEn, ur: titleUr } : { en: titleEn };
