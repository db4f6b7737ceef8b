/** Which head-counts are asked; days mean the last of the workshop, places and topics are codes. */
export interface HeadCountFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly topic?: string | undefined;
  readonly province?: string | undefined;
  readonly district?: string | undefined;
}

/**
 * The filter as conditions in SQL, without asking what stands.
 * @param column how a column of the entry is read
 * @param add adds a parameter and returns its place
 */
export function headCountConditions(
  { from, to, topic, province, district }: HeadCountFilter,
  column: (name: string) => string,
  add: (value: unknown) => string,
): string[] {
  const placeOf = (code: string) => `(SELECT id FROM place WHERE code = ${add(code)})`;
  return [
    ...(from ? [`${column('completed_on')} >= ${add(from)}::date`] : []),
    ...(to ? [`${column('completed_on')} <= ${add(to)}::date`] : []),
    ...(topic ? [`${column('topic')} = ${add(topic)}`] : []),
    ...(province ? [`${column('province_id')} = ${placeOf(province)}`] : []),
    ...(district ? [`${column('district_id')} = ${placeOf(district)}`] : []),
  ];
}
