import { describe, expect, it } from 'vitest';
import { paths, safeNext } from './paths.js';

describe('safeNext', () => {
  it('should follow addresses of this app', () => {
    expect(safeNext('/courses/justice-for-children/start?from=home')).toBe(
      '/courses/justice-for-children/start?from=home',
    );
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '', null])(
    'should not follow %s',
    (next) => {
      expect(safeNext(next)).toBeNull();
    },
  );

  it('should not lead back to signing in', () => {
    expect(safeNext('/sign-in?next=/me')).toBeNull();
  });
});

describe('paths', () => {
  it('should carry where one was going through sign-in', () => {
    const address = new URL(paths.signIn('/reports/trained?from=2026-01-01'), 'http://academy.test');
    expect(address.searchParams.get('next')).toBe('/reports/trained?from=2026-01-01');
  });
});
