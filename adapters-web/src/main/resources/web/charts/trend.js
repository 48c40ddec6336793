// What ECharts is to draw for a trend: the figure, its interval as a band, its median as a dotted line.
import { axis, tick } from './tick.js';

export function trendOption(trend, colour, language) {
  const points = trend.points;
  const ends = points.flatMap((point) => [point.low, point.high, point.amount, point.median]).filter((end) => end !== null);
  const line = (data, more) => ({ type: 'line', data, silent: true, symbol: 'none', animation: false, ...more });
  const band = (data, area) =>
    line(data, { stack: 'interval', stackStrategy: 'all', lineStyle: { opacity: 0 }, areaStyle: area, z: 1 });
  return {
    animation: false,
    textStyle: { fontFamily: colour.font, color: colour['ink-soft'] },
    grid: { left: 8, right: 16, top: 12, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: colour.panel,
      borderColor: colour['line-strong'],
      textStyle: { color: colour.ink, fontSize: 13, lineHeight: 19 },
      axisPointer: { lineStyle: { color: colour['line-strong'] } },
      formatter: ([first]) => `${points[first.dataIndex].name}\n${points[first.dataIndex].text}`,
    },
    xAxis: {
      type: 'category',
      data: points.map((point) => point.tick),
      boundaryGap: false,
      axisLine: { lineStyle: { color: colour['line-strong'] } },
      axisTick: { show: false },
      axisLabel: { hideOverlap: true, color: colour['ink-soft'] },
    },
    yAxis: {
      type: 'value',
      ...axis(ends, trend.unit),
      splitLine: { lineStyle: { color: colour.line } },
      axisLabel: { color: colour['ink-soft'], formatter: (value) => tick(value, trend.unit, language) },
    },
    series: [
      band(points.map((point) => point.low), { opacity: 0 }),
      band(points.map((point) => (point.low === null ? null : point.high - point.low)), {
        color: colour['accent-soft'],
        opacity: 1,
      }),
      line(points.map((point) => point.median), {
        lineStyle: { color: colour['ink-soft'], width: 1.5, type: 'dotted' },
        z: 2,
      }),
      line(
        points.map((point) => ({
          value: point.amount,
          symbol: 'circle',
          symbolSize: point.partial ? 9 : 6,
          itemStyle: point.partial
            ? { color: colour.panel, borderColor: colour.accent, borderWidth: 2 }
            : { color: colour.accent },
        })),
        { silent: false, showSymbol: true, showAllSymbol: points.length <= 60, lineStyle: { color: colour.accent, width: 2 }, z: 3 },
      ),
    ],
  };
}
