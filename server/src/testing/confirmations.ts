import { draftSafety } from '@academy/shared';
import type { TestClient } from './client.js';

/** Keys of everything that the safety check has found in a draft and that its approver confirms. */
export async function toConfirm(client: TestClient, draftId: string): Promise<string[]> {
  const { body } = await client.call(draftSafety, { params: { id: draftId } });
  return body.findings.filter(({ weight }) => weight === 'confirm').map(({ key }) => key);
}
