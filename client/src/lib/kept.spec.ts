import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Keeper, ownPlace } from './kept.js';

class Store {
  private readonly map = new Map<string, string>();
  getItem = (key: string) => this.map.get(key) ?? null;
  setItem = (key: string, value: string) => void this.map.set(key, value);
  removeItem = (key: string) => void this.map.delete(key);
}

beforeEach(() => void vi.stubGlobal('localStorage', new Store()));
afterEach(() => void vi.unstubAllGlobals());

describe('Keeper', () => {
  it('should keep what is not saved until it is', () => {
    new Keeper<string>('a').keep('typed');
    const later = new Keeper<string>('a');
    expect(later.read()).toBe('typed');
    later.keep(null);
    expect(later.read()).toBeNull();
  });

  it('should leave what another tab has put there since', () => {
    const [one, other] = [new Keeper<string>('a'), new Keeper<string>('a')];
    one.keep('of one');
    other.keep('of the other');
    one.keep(null);
    expect(new Keeper<string>('a').read()).toBe('of the other');
  });
});

describe('ownPlace', () => {
  it('should be another one for everybody who signs in on this device', () => {
    localStorage.setItem('academy.signed-in', 'amina');
    const hers = ownPlace('draft.1');
    localStorage.setItem('academy.signed-in', 'tariq');
    expect(ownPlace('draft.1')).not.toBe(hers);
  });
});
