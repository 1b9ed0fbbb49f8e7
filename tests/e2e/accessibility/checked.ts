import { test } from '@playwright/test';
import type { CheckName } from '../../../src/lib/ui/accessibility/checks.ts';

/** What a test looked at, for the accessibility statement. */
export interface Looked {
	/** Pages or states of a screen. */
	readonly pages: number;
	readonly languages: readonly string[];
	/** In CSS pixels. */
	readonly widths: readonly number[];
}

/**
 * Writes into the report of the run what this test looked at; `scripts/accessibility-report.js`
 * reads it there. A unit test finds the names by this very call.
 */
export function checked(check: CheckName, looked: Looked): void {
	test.info().annotations.push({
		type: 'accessibility',
		description: JSON.stringify({ check, ...looked })
	});
}
