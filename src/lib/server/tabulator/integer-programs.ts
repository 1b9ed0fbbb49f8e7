import loadHighs, { type ModelData } from 'highs';
import type { Found, Program, Solver } from '../../domain/disclosure/audit/program.ts';

/** Seconds after which one question is given up: it then counts as not answered. */
const secondsEach = 10;

const optimal = 7;
const infeasible = 8;

function modelOf({ caps, rows }: Program): ModelData {
	const starts = [0];
	for (const { variables } of rows) starts.push((starts.at(-1) ?? 0) + variables.length);
	const indices = rows.flatMap(({ variables }) => variables);
	return {
		numCols: caps.length,
		numRows: rows.length,
		colCost: caps.map(() => 0),
		colLower: caps.map(() => 0),
		colUpper: caps,
		rowLower: rows.map(({ from }) => from),
		rowUpper: rows.map(({ to }) => to),
		matrix: {
			format: 'csr',
			numRows: rows.length,
			numCols: caps.length,
			starts,
			indices,
			values: indices.map(() => 1)
		}
	};
}

/**
 * HiGHS (J. Hall, Q. Huangfu, « Parallelizing the dual revised simplex method », 2018), as
 * WebAssembly. It blocks while it solves: used in processes of their own. Only « optimal » and
 * « infeasible » are taken for answers: it says « empty » of nonsense, and stops at its time limit.
 */
export async function loadSolver(): Promise<Solver> {
	const highs = await loadHighs();
	return (program) => {
		const model = highs.createModel(modelOf(program));
		model.options.set({ output_flag: false, time_limit: secondsEach, random_seed: 0 });
		let whole = false;
		return {
			ask(wanted): Found {
				if (wanted.whole !== whole) {
					whole = wanted.whole;
					program.caps.forEach((_, column) => model.changeColIntegrality(column, whole ? 1 : 0));
				}
				for (const [column, least] of wanted.least ?? []) {
					if (least > (program.caps[column] ?? 0)) return { kind: 'none' };
				}
				const cost = wanted.extreme?.towards === 'largest' ? -1 : 1;
				for (const column of wanted.extreme?.of ?? []) model.changeColCost(column, cost);
				for (const [column, least] of wanted.least ?? []) {
					model.changeColBounds(column, least, program.caps[column] ?? 0);
				}
				model.clearSolver();
				model.zeroAllClocks();
				const { modelStatus } = model.run();
				const values = modelStatus === optimal ? [...model.getSolution().colValue] : [];
				for (const column of wanted.extreme?.of ?? []) model.changeColCost(column, 0);
				for (const [column] of wanted.least ?? []) {
					model.changeColBounds(column, 0, program.caps[column] ?? 0);
				}
				if (modelStatus === infeasible) return { kind: 'none' };
				if (modelStatus !== optimal) return { kind: 'unknown' };
				return { kind: 'found', values };
			},
			end() {
				model.dispose();
			}
		};
	};
}
