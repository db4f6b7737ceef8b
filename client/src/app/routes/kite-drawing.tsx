/** An open book from which a kite rises: the house's own drawing, decoration only. */
export function KiteDrawing({ className }: { className?: string | undefined }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 360 320"
      className={className}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <circle cx="258" cy="92" r="70" fill="var(--academy-sand-deep)" />
      <g stroke="var(--academy-brand-ink)" strokeWidth="3">
        <path
          d="M180 262c-30-18-76-24-124-22v-86c48-2 94 4 124 22 30-18 76-24 124-22v86c-48-2-94 4-124 22Z"
          fill="var(--academy-paper)"
        />
        <path d="M180 176v86" />
        <path d="M44 168v90c52-2 104 4 136 22 32-18 84-24 136-22v-90" />
        <path d="M78 178c30 0 56 4 80 12M78 200c30 0 56 4 80 12M78 222c20 0 36 2 52 6" strokeWidth="2.5" />
        <path d="M282 178c-30 0-56 4-80 12M282 200c-20 0-36 2-52 6" strokeWidth="2.5" />
      </g>
      <path
        d="M180 176c8-38 40-30 38-58"
        stroke="var(--academy-warm-ink)"
        strokeWidth="2.5"
        strokeDasharray="1 7"
      />
      <g stroke="var(--academy-brand-ink)" strokeWidth="3">
        <path d="m218 118 8-62 66-28-16 66Z" fill="var(--mantine-color-sand-3)" />
        <path d="m218 118 74-90M226 56l50 38" strokeWidth="2.5" />
        <path d="m218 118-20 2 10 12ZM206 146l-18 6 14 10Z" fill="var(--academy-brand)" strokeWidth="2.5" />
      </g>
      <g stroke="var(--academy-brand-ink)" strokeWidth="2.5">
        <path d="M84 92c6-7 12-7 17 0 5-7 11-7 17 0M130 62c4-5 9-5 13 0 4-5 8-5 13 0" />
      </g>
    </svg>
  );
}
