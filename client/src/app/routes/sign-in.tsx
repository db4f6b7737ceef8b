import { Placeholder } from '../../ui/placeholder.js';

export default function SignInPage() {
  return <Placeholder name="sign-in" />;
}
