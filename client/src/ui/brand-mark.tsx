/** The academy's sign, as in public/icon.svg; drawn in place because a picture would be one more round trip. */
export const BrandMark = ({ size = 36 }: { size?: number }) => (
  <svg aria-hidden="true" width={size} height={size} viewBox="0 0 64 64" fill="none" strokeLinejoin="round">
    <rect width="64" height="64" rx="14" fill="#14573a" />
    <g stroke="#fdfbf6" strokeWidth="3.5">
      <path d="M32 17c-5-3.6-11-4.6-18-4.6v33c7 0 13 1 18 4.6 5-3.6 11-4.6 18-4.6v-33c-7 0-13 1-18 4.6Z" />
      <path d="M32 17v33" />
    </g>
    <circle cx="23" cy="26" r="3.2" fill="#e4c48d" />
    <path
      d="M17.5 38c1-4.5 3-6.5 5.5-6.5s4.5 2 5.5 6.5"
      stroke="#e4c48d"
      strokeWidth="3.2"
      strokeLinecap="round"
    />
  </svg>
);
