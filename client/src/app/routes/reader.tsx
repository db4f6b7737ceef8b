import { Placeholder } from '../../ui/placeholder.js';

export default function ReaderPage() {
  return <Placeholder name="reader" />;
}
