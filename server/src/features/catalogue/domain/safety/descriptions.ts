const MEDIA = /^::(?:figure|audio|video)\{([^\n]*)\}/gm;
const NOTHING_SAID =
  /^(?:an?\s+|the\s+)?(?:image|picture|photo(?:graph)?|figure|drawing|diagram|audio|video|recording|تصویر|خاکہ|شکل|آڈیو|ویڈیو)s?\s*\d*\.?$|\.(?:svg|png|jpe?g|webp|mp3|mp4|webm|m4a|ogg)$/i;
const SHORTEST = 5;

export interface Description {
  readonly at: number;
  readonly directive: string;
  readonly fault: 'missing' | 'weak';
}

/** Pictures and recordings of a lesson whose description is missing, or says nothing of them. */
export const faultyDescriptions = (body: string): Description[] =>
  [...body.matchAll(MEDIA)].flatMap(({ index, 0: directive, 1: attributes = '' }): Description[] => {
    const alt = /(?:^|\s)alt=(?:"([^"]*)"|'([^']*)')/.exec(attributes);
    const words = (alt?.[1] ?? alt?.[2] ?? '').trim();
    if (words === '') return [{ at: index, directive, fault: 'missing' }];
    return words.length < SHORTEST || NOTHING_SAID.test(words)
      ? [{ at: index, directive, fault: 'weak' }]
      : [];
  });
