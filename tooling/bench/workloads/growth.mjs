import { echoing } from './echo.mjs';
import { receiving } from './one-way.mjs';

const withoutTargets = (contestants) => contestants.map(({ targets, ...contestant }) => contestant);

/** How the cost grows: the same with more connections, and with longer messages. */
export const growths = [
  {
    name: 'growth-connections',
    unit: 'echoes of 64 B per second',
    axis: 'connections at once',
    points: [1, 100, 1_000, 10_000].map((count) => ({
      at: count,
      contestants: withoutTargets(echoing(count, 64)),
    })),
  },
  {
    name: 'growth-size',
    unit: 'MB per second received over TCP',
    axis: 'bytes of a message',
    points: [64, 1 << 10, 1 << 14, 1 << 16, 1 << 20].map((size) => ({
      at: size,
      contestants: withoutTargets(receiving(size)),
    })),
  },
];
