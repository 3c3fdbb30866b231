// The first half of npm run generate: writes the list of rules, which the second half reads.
import fs from 'node:fs';
import { ruleList, ruleListFile } from './rule-list';

fs.writeFileSync(ruleListFile, ruleList('.'));
