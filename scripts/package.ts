// The last step of npm run package: writes the .vsix.
import { packageExtension } from './extension-package';

packageExtension('.');
