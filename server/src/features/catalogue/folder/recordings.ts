import { createHash } from 'node:crypto';
import type { FolderFiles } from './files.js';
import type { Fault } from './problems.js';

/** A file of a course that is fetched by itself, under the hash of its content. */
export interface MediaFile {
  /** `<SHA-256>.<ending>` */
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface Recording {
  readonly file: MediaFile;
  readonly captions: MediaFile;
  /** The captions as paragraphs to read: who cannot hear a recording reads it. */
  readonly transcript: readonly string[];
}

interface MediaType {
  readonly kind: 'audio' | 'video' | 'captions';
  readonly type: string;
  readonly isIt: (bytes: Buffer) => boolean;
}

const isBox = (bytes: Buffer): boolean => bytes.subarray(4, 8).toString('latin1') === 'ftyp';
const isMatroska = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('hex') === '1a45dfa3';

/** By ending: what browsers on old phones play too. */
const TYPES: Readonly<Record<string, MediaType>> = {
  mp3: {
    kind: 'audio',
    type: 'audio/mpeg',
    isIt: (bytes) =>
      bytes.subarray(0, 3).toString('latin1') === 'ID3' ||
      (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0),
  },
  m4a: { kind: 'audio', type: 'audio/mp4', isIt: isBox },
  ogg: {
    kind: 'audio',
    type: 'audio/ogg',
    isIt: (bytes) => bytes.subarray(0, 4).toString('latin1') === 'OggS',
  },
  mp4: { kind: 'video', type: 'video/mp4', isIt: isBox },
  webm: { kind: 'video', type: 'video/webm', isIt: isMatroska },
  vtt: {
    kind: 'captions',
    type: 'text/vtt; charset=utf-8',
    isIt: (bytes) => /^\uFEFF?WEBVTT(\s|$)/.test(bytes.subarray(0, 20).toString('utf8')),
  },
};

const endingsOf = (kind: MediaType['kind']): string =>
  Object.entries(TYPES)
    .flatMap(([ending, type]) => (type.kind === kind ? [ending] : []))
    .join(', ');

/** The recording and the captions that a directive names, or what is wrong with them. */
export function readRecording(
  files: FolderFiles,
  kind: 'audio' | 'video',
  { src, captions }: { src: string; captions: string },
): Recording | { fault: Fault } {
  const file = readMedia(files, kind, src);
  if ('fault' in file) return file;
  const text = readMedia(files, 'captions', captions);
  if ('fault' in text) return text;
  const transcript = transcriptOf(text.bytes.toString('utf8'));
  if (transcript.length > 0) return { file, captions: text, transcript };
  return {
    fault: ['recording-wordless', { src: captions }],
  };
}

function readMedia(files: FolderFiles, kind: MediaType['kind'], src: string): MediaFile | { fault: Fault } {
  const bytes = files.get(src);
  if (!/^media\/[^/\\]+$/.test(src) || !bytes)
    return {
      fault: ['recording-missing', { src }],
    };
  const ending = src.split('.').at(-1) ?? '';
  const type = TYPES[ending];
  if (type?.kind !== kind || !type.isIt(bytes))
    return {
      fault: ['recording-wrong', { src, endings: endingsOf(kind) }],
    };
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { name: `${hash}.${ending}`, type: type.type, bytes };
}

/** Whether these bytes are a recording, or captions with words in them, of the kind that an ending says. */
export function isRecording(ending: string, bytes: Buffer): boolean {
  const type = TYPES[ending];
  if (!type?.isIt(bytes)) return false;
  return type.kind !== 'captions' || transcriptOf(bytes.toString('utf8')).length > 0;
}

/** The words of a WebVTT file, a paragraph for each cue; tags, times, notes and styles left out. */
function transcriptOf(vtt: string): string[] {
  const cues = vtt.replace(/\r\n?/g, '\n').split(/\n{2,}/);
  return cues.flatMap((cue) => {
    const lines = cue.split('\n');
    const time = lines.findIndex((line) => line.includes('-->'));
    if (time < 0) return [];
    const words = lines
      .slice(time + 1)
      .join(' ')
      .replace(/<[^>]*>/g, '')
      .trim();
    return words ? [words] : [];
  });
}
