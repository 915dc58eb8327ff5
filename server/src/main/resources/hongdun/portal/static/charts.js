/* Draws every figure with data-chart from the table behind it; without this file the table stands open. */
const SCRIPT = "/static/vendor/echarts/echarts.common.min.js";
const COLOURS = ["#9e1b1e", "#b8860b", "#14508c", "#1b6e4b", "#54319f", "#57504d"];

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

function options(kind, { labels, series }) {
  const font = { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 14, color: "#1f1b1a" };
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const common = { color: COLOURS, textStyle: font, animation: !still };
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
    xAxis: { type: "category", data: labels, axisLabel: { color: "#57504d", hideOverlap: true } },
    yAxis: { type: "value", axisLabel: { color: "#57504d" } },
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
  chart.setOption(options(figure.dataset.chart, numbers));
  details.open = false;
  new ResizeObserver(() => chart.resize()).observe(canvas);
}
