// Short labels for an axis, in the unit of the KPI and the language of the page.
const MINUTE = 60;
const HOUR = 3600;
const DAY = 86400;

export function tick(value, unit, language) {
  const number = (amount) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(amount);
  switch (unit) {
    case 'PERCENT':
      return language === 'fr' ? `${number(value)}\u202f%` : `${number(value)}%`;
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
