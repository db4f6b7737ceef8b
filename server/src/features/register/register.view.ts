import type { TrainingRecord } from '@academy/shared';
import type { RecordRow } from './entries.js';

export const recordView = (row: RecordRow): TrainingRecord => ({
  id: row.id,
  personId: row.person_id,
  way: row.way,
  sourceId: row.source_id,
  topic: row.topic,
  courseId: row.course_id,
  completedOn: row.completed_on,
  recordedAt: row.recorded_at.toISOString(),
  ruleVersion: row.rule_version,
  counted: row.counted,
  sex: row.sex,
  disability: row.disability,
  identity: row.identity,
  agencyId: row.agency_id,
  rank: row.rank,
  provinceId: row.province_id,
  districtId: row.district_id,
  reversal:
    row.reversal_id && row.reversal_at
      ? { id: row.reversal_id, recordedAt: row.reversal_at.toISOString(), reason: row.reversal_reason ?? '' }
      : null,
});
