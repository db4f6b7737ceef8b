import { Placeholder } from '../../ui/placeholder.js';

export default function TrainedPeoplePage() {
  return <Placeholder name="trained-people" />;
}
