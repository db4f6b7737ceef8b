import { Placeholder } from '../../ui/placeholder.js';

export default function HomePage() {
  return <Placeholder name="home" />;
}
