import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KEYS, actionOf } from '../src/shortcuts.js';
import { S } from '../src/strings.js';

/** An element that is inside what these selectors match, as closest() sees it. */
const inside = (...selectors) => ({
  closest: (list) => (list.split(', ').some((one) => selectors.includes(one)) ? {} : null),
});
const press = (key, more = {}) => ({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });
const VIEW = inside();
const STAGE = inside('.stage');

test('each key of the help has a text and does what it says', () => {
  const keys = { Space: ' ', '→': 'ArrowRight', '←': 'ArrowLeft', 'Shift R': 'R', S: 's' };
  for (const { action, show } of KEYS) {
    assert.ok(S.keyActions[action], action);
    for (const name of show) {
      const event = press(keys[name] ?? name, { shiftKey: name.startsWith('Shift') });
      assert.equal(actionOf(event, VIEW, true), action, name);
    }
  }
  assert.equal(actionOf(press('?', { shiftKey: true }), VIEW, true), 'help');
});

test('nothing acts while a text is typed, with a modifier, or in the midst of a composition', () => {
  for (const { show } of KEYS) {
    const key = { Space: ' ', '→': 'ArrowRight', '←': 'ArrowLeft', 'Shift R': 'R', S: 's' }[show[0]] ?? show[0];
    assert.equal(actionOf(press(key), inside('textarea'), true), null, key);
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }]) {
      assert.equal(actionOf(press(key, more), VIEW, true), null, key);
    }
  }
});

test('plain r and c stay with the page', () => {
  for (const key of ['r', 'c']) assert.equal(actionOf(press(key), VIEW, true), null);
});

test('controls keep the keys that they need themselves', () => {
  assert.equal(actionOf(press(' '), inside('button'), true), null);
  assert.equal(actionOf(press('ArrowRight'), inside('button'), true), 'step');
  assert.equal(actionOf(press('ArrowRight'), inside('input'), true), null, 'the slider moves by itself');
  assert.equal(actionOf(press('Home'), inside('input'), true), null);
  assert.equal(actionOf(press('s'), inside('select'), true), null, 'a list searches by letters');
  assert.equal(actionOf(press('ArrowLeft'), STAGE, true), null, 'arrows turn the sphere');
  assert.equal(actionOf(press(','), STAGE, true), 'back');
});

test('Home and End scroll the page unless the focus is inside the view', () => {
  assert.equal(actionOf(press('Home'), VIEW, true), 'first');
  assert.equal(actionOf(press('Home'), VIEW, false), null);
  assert.equal(actionOf(press('End'), VIEW, false), null);
});
