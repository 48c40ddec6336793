// The trend of a KPI, drawn from the JSON beside it. The table under it carries the same figures.
import * as echarts from 'echarts/core';
import { LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import { trendOption } from './trend.js';

echarts.use([LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

/** Colours as the style sheet has them in the present theme, in a form that a canvas understands. */
function colours() {
  const probe = document.createElement('i');
  document.body.append(probe);
  const read = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const all = Object.fromEntries(
    ['accent', 'accent-soft', 'ink', 'ink-soft', 'line', 'line-strong', 'panel'].map((name) => [name, read(name)]),
  );
  probe.remove();
  return { ...all, font: getComputedStyle(document.body).fontFamily };
}

function draw() {
  for (const box of document.querySelectorAll('[data-chart]')) {
    const source = document.getElementById(box.dataset.chart);
    if (!source) {
      continue;
    }
    box.classList.add('ready');
    const chart = echarts.getInstanceByDom(box) ?? echarts.init(box, null, { renderer: 'canvas' });
    chart.setOption(trendOption(JSON.parse(source.textContent), colours(), document.documentElement.lang), true);
  }
}

function resize() {
  for (const box of document.querySelectorAll('[data-chart]')) {
    echarts.getInstanceByDom(box)?.resize();
  }
}

draw();
document.fonts.ready.then(draw);
document.addEventListener('htmx:afterSettle', draw);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
addEventListener('resize', resize);
addEventListener('beforeprint', resize);
