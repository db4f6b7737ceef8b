/** Addresses that a link of a lesson may lead to, as the importer takes them. */
export const isSafeAddress = (url: string): boolean =>
  /^(https?:|mailto:|tel:|\/(?!\/)|#)/i.test(url) && !/[\0-\x20]/.test(url);
