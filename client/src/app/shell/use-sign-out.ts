import { signOut } from '@academy/shared';
import { useState } from 'react';
import { paths } from '../../config/paths.js';
import { api } from '../../lib/api.js';
import { outbox } from '../../lib/outbox/index.js';
import { forgetSession } from '../../lib/session.js';

/**
 * Ends this sign-in session and loads the home page anew, so that nothing of it stays on a shared
 * computer. Without a line the session cannot be ended: `error` says so.
 */
export function useSignOut(): { leave: () => void; error: unknown } {
  const [error, setError] = useState<unknown>(null);
  const leave = async () => {
    setError(null);
    try {
      // What was learned belongs to whoever leaves: send it while that is still possible.
      await outbox.flush();
      await api(signOut, {});
      await forgetSession();
      location.assign(paths.home);
    } catch (problem) {
      setError(problem);
    }
  };
  return { leave: () => void leave(), error };
}
