// Entry point of the Streamlit component: called on mount and for every new message.

import uplotCss from 'uplot/dist/uPlot.min.css';
import { App } from './app.js';
import css from './style.css';
import words from './ui/words.css';

const DETACH_DELAY_MS = 60;
const apps = new WeakMap();

function mount(parent) {
  const style = document.createElement('style');
  style.textContent = uplotCss + css + words;
  const root = document.createElement('div');
  root.className = 'lmv-root';
  root.dataset.testid = 'lmviz-sphere';
  parent.append(style, root);
  const app = new App(root);
  app.nodes = [style, root];
  return app;
}

export default function sphereView({ data, parentElement, setTriggerValue }) {
  let app = apps.get(parentElement);
  if (!app || app.dead) {
    app = mount(parentElement);
    apps.set(parentElement, app);
  }
  app.receive(data, setTriggerValue);
  // The clean-up also runs for a render that newer data replaced, so only a detached host counts.
  return () => {
    setTimeout(() => {
      const host = parentElement.host ?? parentElement;
      if (host.isConnected || app.dead) return;
      app.destroy();
      for (const node of app.nodes) node.remove();
      apps.delete(parentElement);
    }, DETACH_DELAY_MS);
  };
}
