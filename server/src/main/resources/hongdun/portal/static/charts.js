/* Draws every figure with data-chart from the table behind it; without this file the table stands open. */
const SCRIPT = "/static/vendor/echarts/echarts.common.min.js";
const SERIES = 6;

function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}

function read(table) {
  const names = [...table.querySelectorAll("thead th")].slice(1).map((cell) => cell.textContent.trim());
  const rows = [...table.querySelectorAll("tbody tr")];
  const labels = rows.map((row) => row.querySelector("th").textContent.trim());
  const series = names.map((name, column) => ({
    name,
    data: rows.map((row) => {
      const value = row.querySelectorAll("td")[column]?.dataset.value ?? "";
      return value === "" ? null : Number(value);
    }),
  }));
  return { labels, series };
}

/* A line through a single value would be an unseen point, so it stands as a bar. */
function drawn(kind, series) {
  const isLine = (one) => one.data.filter((value) => value !== null).length > 1;
  return kind === "line" && series.some(isLine) ? "line" : "bar";
}

/* The colours are the sheets': light, dark, or light on paper. */
function palette() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--hd-${name}`).trim();
  return {
    series: Array.from({ length: SERIES }, (_, at) => colour(`chart-${at + 1}`)),
    ink: colour("ink"),
    soft: colour("ink-soft"),
    line: colour("line"),
  };
}

function options(kind, { labels, series }) {
  const colours = palette();
  const body = getComputedStyle(document.body);
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.875;
  const font = { fontFamily: body.fontFamily, fontSize: size, color: colours.ink };
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const common = { color: colours.series, textStyle: font, animation: !still };
  if (kind === "pie") {
    return {
      ...common,
      tooltip: { renderMode: "richText" },
      series: [{ type: "pie", radius: ["40%", "70%"], data: labels.map((name, at) => ({ name, value: series[0].data[at] })) }],
    };
  }
  return {
    ...common,
    tooltip: { trigger: "axis", renderMode: "richText" },
    legend: { show: series.length > 1, top: 0, textStyle: font },
    grid: { left: 8, right: 16, top: series.length > 1 ? 40 : 16, bottom: 8, containLabel: true },
    xAxis: { type: "category", data: labels, axisLabel: { color: colours.soft, fontSize: size, hideOverlap: true } },
    yAxis: {
      type: "value",
      axisLabel: { color: colours.soft, fontSize: size },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: series.map((one) => ({
      ...one,
      type: drawn(kind, series),
      barMaxWidth: 36,
      symbol: "circle",
      symbolSize: 8,
      showAllSymbol: true,
    })),
  };
}

await load(SCRIPT);

for (const figure of document.querySelectorAll("[data-chart]")) {
  const canvas = figure.querySelector("[data-chart-canvas]");
  const details = figure.querySelector("details");
  const numbers = read(figure.querySelector("table"));
  // Where nothing is known yet there is nothing to draw: the table says so.
  if (numbers.series.every((one) => one.data.every((value) => value === null))) {
    continue;
  }
  canvas.hidden = false;
  const chart = window.echarts.init(canvas, null, { renderer: "canvas" });
  const draw = () => chart.setOption(options(figure.dataset.chart, numbers));
  draw();
  for (const colours of ["(prefers-color-scheme: dark)", "print"]) {
    window.matchMedia(colours).addEventListener("change", draw);
  }
  details.open = false;
  new ResizeObserver(() => chart.resize()).observe(canvas);
}
