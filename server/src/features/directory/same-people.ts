import { Injectable } from '@nestjs/common';

type Answer = () => Promise<ReadonlyMap<string, string>>;

/**
 * Who is one person with whom. Links are entries of the register, a room that this one does not know; it says here,
 * when its module starts, how to ask.
 */
@Injectable()
export class SamePeople {
  private answer: Answer = async () => new Map();

  /** The answer names everybody for whom somebody else stands, with whom that is. */
  answeredBy(answer: Answer): void {
    this.answer = answer;
  }

  /** Who stands for each; themselves where nobody is linked. */
  async rootsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const linked = await this.answer();
    return new Map(ids.map((id) => [id, linked.get(id) ?? id]));
  }

  /** Everybody who is one person with them, themselves included. */
  async togetherWith(id: string): Promise<string[]> {
    const linked = await this.answer();
    const root = linked.get(id) ?? id;
    const others = [...linked].flatMap(([each, standsFor]) => (standsFor === root ? [each] : []));
    return [...new Set([id, root, ...others])];
  }
}
