// The last step of npm run package:cli: writes the tarballs for npm.
import { packNpmPackages } from './npm-packages';

for (const tarball of Object.values(packNpmPackages('.', '.'))) {
  console.log(tarball);
}
