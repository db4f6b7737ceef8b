import { z } from 'zod';

/** Shape of server/reference/*.yaml, and the trees in them as lists: parents before children, in the file's order. */
const name = z.strictObject({ en: z.string().min(1), ur: z.string().min(1).optional() });
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const placesFile = z.array(
  z.strictObject({
    code,
    kind: z.enum(['province', 'territory', 'federal']),
    name,
    districts: z.array(z.strictObject({ code, name })).default([]),
  }),
);

const agencyNode = z.strictObject({
  code,
  group: z.string(),
  name,
  place: code.optional(),
  get children() {
    return z.array(agencyNode).default([]);
  },
});
type AgencyNode = z.infer<typeof agencyNode>;
const agenciesFile = z.array(agencyNode);

const ranksFile = z.array(
  z.strictObject({
    code,
    name,
    agencies: z.array(z.string()),
    ranks: z.array(z.strictObject({ code, name })),
  }),
);

const names = (text: z.infer<typeof name>) => ({ nameEn: text.en, nameUr: text.ur ?? null });
const inOrder = <Row>(rows: readonly Row[]): (Row & { position: number })[] =>
  rows.map((row, position) => ({ ...row, position }));

/** @throws z.ZodError where the file has another shape */
export function readPlaces(content: unknown) {
  const provinces = placesFile.parse(content);
  return inOrder(
    provinces.flatMap((province) => [
      { code: province.code, kind: province.kind, parentCode: null, ...names(province.name) },
      ...province.districts.map((district) => ({
        code: district.code,
        kind: 'district' as const,
        parentCode: province.code,
        ...names(district.name),
      })),
    ]),
  );
}

/** @throws z.ZodError where the file has another shape */
export const readAgencies = (content: unknown) => inOrder(branches(agenciesFile.parse(content), null));

interface Branch {
  code: string;
  group: string;
  parentCode: string | null;
  nameEn: string;
  nameUr: string | null;
}

const branches = (nodes: readonly AgencyNode[], parentCode: string | null): Branch[] =>
  nodes.flatMap((node) => [
    { code: node.code, group: node.group, parentCode, ...names(node.name) },
    ...branches(node.children, node.code),
  ]);

/** @throws z.ZodError where the file has another shape */
export const readRanks = (content: unknown) =>
  inOrder(
    ranksFile.parse(content).flatMap((group) =>
      group.ranks.map((rank) => ({
        code: rank.code,
        group: group.code,
        groupNameEn: group.name.en,
        groupNameUr: group.name.ur ?? null,
        agencyGroups: group.agencies,
        ...names(rank.name),
      })),
    ),
  );
