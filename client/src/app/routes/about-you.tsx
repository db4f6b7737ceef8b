import { Placeholder } from '../../ui/placeholder.js';

export default function AboutYouPage() {
  return <Placeholder name="about-you" />;
}
