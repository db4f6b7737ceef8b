import { signOut } from '@academy/shared';
import { useNavigate } from 'react-router';
import { paths } from '../../config/paths.js';
import { api } from '../../lib/api.js';
import { useResetSession } from '../../lib/session.js';

/** Ends this sign-in session and forgets, on this device, what belonged to it. */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate();
  const reset = useResetSession();
  return async () => {
    await api(signOut, {});
    await navigate(paths.home);
    await reset();
  };
}
