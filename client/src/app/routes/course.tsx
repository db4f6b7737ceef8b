import { Placeholder } from '../../ui/placeholder.js';

export default function CoursePage() {
  return <Placeholder name="course" />;
}
