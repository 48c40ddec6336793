// Short labels for an axis, in the unit of the KPI and the language of the page.
const MINUTE = 60;
const HOUR = 3600;
const DAY = 86400;

// Steps at which an axis of durations has round labels.
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 5 * DAY, 10 * DAY, 30 * DAY];
const MOST = 5;

/** Where an axis begins and ends. Counts begin at zero; the rest shows the range that matters. */
export function axis(ends, unit) {
  if (unit !== 'SECONDS' || ends.length === 0) {
    return { scale: unit !== 'COUNT', splitNumber: 4 };
  }
  const low = Math.max(0, Math.min(...ends));
  const high = Math.max(...ends);
  const step = STEPS.find((each) => (high - low) / each <= MOST) ?? STEPS.at(-1);
  return { min: Math.floor(low / step) * step, max: Math.ceil(high / step) * step || step, interval: step };
}

export function tick(value, unit, language) {
  const number = (amount) => new Intl.NumberFormat(language, { maximumFractionDigits: Math.abs(amount) < 1 ? 2 : 1 }).format(amount).replace('-', '\u2212');
  switch (unit) {
    case 'PERCENT':
      return language === 'fr' ? `${number(value)}\u202f%` : `${number(value)}%`;
    case 'CURRENCY':
      return language === 'fr' ? `${number(value)}\u00a0€` : `€${number(value)}`;
    case 'SECONDS':
      return duration(value, number, language);
    default:
      return number(value);
  }
}

function duration(seconds, number, language) {
  const size = Math.abs(seconds);
  if (size >= 2 * DAY) {
    return `${number(seconds / DAY)} ${language === 'fr' ? 'j' : 'd'}`;
  }
  if (size >= 2 * HOUR) {
    return `${number(seconds / HOUR)} h`;
  }
  return size >= 2 * MINUTE ? `${number(seconds / MINUTE)} min` : `${number(seconds)} s`;
}
