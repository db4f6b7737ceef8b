import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './choose-language.js';

describe('chooseLanguage', () => {
  it('should prefer what was chosen here, then what the browser asks for, then English', () => {
    expect(chooseLanguage('en', ['ur-PK'])).toBe('en');
    expect(chooseLanguage(null, ['sd', 'ur-PK', 'en'])).toBe('ur');
    expect(chooseLanguage('klingon', ['de'])).toBe('en');
  });
});
