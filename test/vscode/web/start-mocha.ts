// The start of a suite's bundle for the web worker extension host: mocha, and the functions that its tests call.
import 'mocha/mocha.js';
import { testRules } from '../../runner/mocha-run';

mocha.setup({ ...testRules, reporter: class {} as unknown as Mocha.ReporterConstructor });
