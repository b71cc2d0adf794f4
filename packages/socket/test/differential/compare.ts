import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { needsPython } from '../needs-python.js';
import type { Deviation, Difference } from './deviations.js';
import { type Form, runOurs } from './ours.js';
import { normalized, type Outcome, type Place } from './outcome.js';
import { PythonAgent } from './python.js';
import { type Scenario, type Step, textOf } from './step.js';

const forms: readonly Form[] = ['promise form', 'blocking form'];

/**
 * Makes tests that run scenarios with python3 and with our packages, in both forms, and compare how each step ended.
 *
 * @param purposes where they may differ, and each must: a deviation that is no more has no place in the table
 */
export function compareWithPython(scenarios: readonly Scenario[], purposes: readonly Deviation[] = []): void {
  let agent: PythonAgent | undefined;
  const answers = new Map<Scenario, Promise<Outcome[]>>();
  const used = new Map<Form, Set<Deviation>>(forms.map((form) => [form, new Set()]));
  const ask = (scenario: Scenario, place: Place) => {
    agent ??= new PythonAgent();
    return agent.run(scenario.steps, place);
  };
  const python = (scenario: Scenario) => {
    if (!answers.has(scenario))
      answers.set(
        scenario,
        inPlace((place) => ask(scenario, place)),
      );
    return answers.get(scenario) as Promise<Outcome[]>;
  };
  afterAll(() => agent?.close());
  beforeEach(needsPython);

  describe.each(forms)('%s', (form) => {
    test.each(scenarios.map((each) => [each.name, each] as const))('%s', async (_, scenario) => {
      const theirs = await python(scenario);
      expect(stuckAt(scenario, theirs)).toBeUndefined();
      const ours = await inPlace((place) => runOurs(scenario.steps, place, form));
      const differences = differencesOf(scenario, theirs, ours).filter((difference) => {
        const purpose = purposes.find(({ holds }) => holds(difference));
        if (purpose) used.get(form)?.add(purpose);
        return !purpose;
      });
      expect(differences.map(({ ours, step }) => [textOf(step), ours])).toEqual(
        differences.map(({ python, step }) => [textOf(step), python]),
      );
    });

    if (purposes.length === 0) return;
    test('every deviation is still one', () => {
      expect(purposes.filter((each) => !used.get(form)?.has(each)).map(({ why }) => why)).toEqual([]);
    });
  });
}

/** The step of a scenario that python3 could not end: a mistake of the scenario. */
function stuckAt({ steps }: Scenario, outcomes: readonly Outcome[]): string | undefined {
  const index = outcomes.findIndex((outcome) => 'error' in outcome && outcome.error === 'waits for ever');
  return index < 0 ? undefined : textOf(steps[index] as Step);
}

function differencesOf(
  scenario: Scenario,
  python: readonly Outcome[],
  ours: readonly Outcome[],
): Difference[] {
  expect(ours).toHaveLength(python.length);
  return scenario.steps
    .map((step, index) => ({ step, python: python[index] as Outcome, ours: ours[index] as Outcome }))
    .filter((each) => !isDeepStrictEqual(each.python, each.ours));
}

let places = 0;

async function inPlace(run: (place: Place) => Promise<Outcome[]>): Promise<Outcome[]> {
  const directory = mkdtempSync(join(tmpdir(), 'sock-'));
  try {
    const place = { directory, abstract: `sock-${process.pid}-${String(places++).padStart(6, '0')}-` };
    return normalized(await run(place), place);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
