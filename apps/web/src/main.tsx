import './app/styles.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { startDiscreet } from './discreet/discreet.js';
import { startI18n } from './i18n/index.js';

const root = document.getElementById('root');
if (root) {
  startDiscreet();
  startI18n();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
