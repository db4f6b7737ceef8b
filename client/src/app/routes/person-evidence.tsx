import { Placeholder } from '../../ui/placeholder.js';

export default function PersonEvidencePage() {
  return <Placeholder name="person-evidence" />;
}
