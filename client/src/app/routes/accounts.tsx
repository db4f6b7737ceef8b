import { Placeholder } from '../../ui/placeholder.js';

export default function AccountsPage() {
  return <Placeholder name="accounts" />;
}
