import { Injectable } from '@nestjs/common';

type EventClass<E> = abstract new (...parts: never[]) => E;
type Listener<E> = (event: E) => Promise<void>;

/**
 * Events in the past tense, from a room to those on its right. Listeners are called one after the other within
 * the publisher's transaction: what they write stands or falls with it. What may follow later is a job instead.
 */
@Injectable()
export class DomainEvents {
  private readonly listeners = new Map<EventClass<unknown>, Listener<never>[]>();

  on<E>(event: EventClass<E>, listener: Listener<E>): void {
    const known = this.listeners.get(event) ?? [];
    this.listeners.set(event, [...known, listener as Listener<never>]);
  }

  async publish<E extends object>(event: E): Promise<void> {
    for (const listener of this.listeners.get(event.constructor as EventClass<E>) ?? []) {
      await (listener as Listener<E>)(event);
    }
  }
}
