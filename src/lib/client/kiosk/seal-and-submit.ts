import type { submitResponse } from '../sync/submit.ts';

/** As `submitResponse`, whose code is not needed before the first question is answered. */
export const sealAndSubmit: typeof submitResponse = async (...response) =>
	(await import('../sync/submit.ts')).submitResponse(...response);
