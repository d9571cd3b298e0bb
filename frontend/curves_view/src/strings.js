// Every text the component shows, in one place.

export const S = {
  axes: { epoch: 'Epochs', step: 'Steps', minutes: 'Minutes' },
  axisLabel: { epoch: 'epoch', step: 'step', minutes: 'minutes' },
  axis: 'Horizontal axis',
  runs: 'Runs',
  resetZoom: 'Whole run',
  resetZoomHelp: 'End the zoom (double-click a chart, or Escape)',
  hint: 'Drag over a chart to zoom',
  logY: 'log',
  logHelp: 'Logarithmic vertical axis',
  toggle: (name) => `Show or hide ${name}`,
  charts: 'Curves',
  waiting: 'Waiting for the first numbers …',
  badPayload: (text) => `The curves received data they cannot read: ${text}`,
  at: (axis, value) => `${axis} ${value}`,
  nothing: 'no values yet',
  summary: (title, parts) => `${title}: ${parts.join('; ')}`,
  value: (label, value) => `${label} ${value}`,
};
