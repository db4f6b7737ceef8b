import './urdu-fonts.css';
