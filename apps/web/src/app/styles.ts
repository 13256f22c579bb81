import './fonts.css';
import './base.css';
import '../ui/page.css';
import '../ui/lines.css';
import '../ui/marks.css';
import '../ui/controls.css';
import '../ui/forms.css';
import './print.css';
