import { Placeholder } from '../../ui/placeholder.js';

export default function PeoplePage() {
  return <Placeholder name="people" />;
}
