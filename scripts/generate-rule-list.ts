// The first half of npm run generate: writes the list of rules, from which the second half makes everything else.
import fs from 'node:fs';
import { ruleList, ruleListFile } from './rule-list';

fs.writeFileSync(ruleListFile, ruleList('.'));
