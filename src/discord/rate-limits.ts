import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** So many questions in so many seconds. */
interface RateLimit {
  readonly questions: number;
  readonly seconds: number;
}

/** How much one person, and one channel, may ask. */
export interface Limits {
  readonly user: RateLimit;
  readonly channel: RateLimit;
}

/** Whether a question may be asked now. `first`: it is the first one too many, so nobody has been told yet. */
export type Turn =
  | { readonly kind: 'go' }
  | {
      readonly kind: 'wait';
      readonly whose: 'user' | 'channel';
      readonly seconds: number;
      readonly first: boolean;
    };

/** Counts a question of that person in that channel. */
export type TakeTurn = (user: string, channel: string) => Promise<Turn>;

/** Counts in memory, for as long as a limit looks back. */
export function openRateLimits(limits: Limits): TakeTurn {
  const limiter = ({ questions, seconds }: RateLimit) =>
    new RateLimiterMemory({ points: questions, duration: seconds });
  const limiters = { user: limiter(limits.user), channel: limiter(limits.channel) };
  const take = async (whose: 'user' | 'channel', id: string): Promise<Turn> => {
    try {
      await limiters[whose].consume(id);
      return { kind: 'go' };
    } catch (refusal) {
      // The library rejects with the count when there are too many; anything else is a fault.
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
      const first = refusal.consumedPoints === limits[whose].questions + 1;
      return { kind: 'wait', whose, seconds, first };
    }
  };
  return async (user, channel) => {
    const turn = await take('user', user);
    return turn.kind === 'go' ? take('channel', channel) : turn;
  };
}
