import { Placeholder } from '../../ui/placeholder.js';

export default function CreateAccountPage() {
  return <Placeholder name="create-account" />;
}
