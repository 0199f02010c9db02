//! Derived from libphonenumber's metadata, as the crate `phonenumber` 0.3.10+9.0.33 carries them; do
//! not edit. `tests/numbering_plan` tells how.

use super::NumberType;
use super::automaton::Automaton;
use super::pattern::Op::{Digit as D, End, Jump as J, Match, Save, Split as S};
use super::plan::Plan;
use super::{Lengths, Region};

impl Region {
    #[doc = "Region AC."]
    pub const AC: Self = Self::at(0);
    #[doc = "Region AD."]
    pub const AD: Self = Self::at(1);
    #[doc = "Region AE."]
    pub const AE: Self = Self::at(2);
    #[doc = "Region AF."]
    pub const AF: Self = Self::at(3);
    #[doc = "Region AG."]
    pub const AG: Self = Self::at(4);
    #[doc = "Region AI."]
    pub const AI: Self = Self::at(5);
    #[doc = "Region AL."]
    pub const AL: Self = Self::at(6);
    #[doc = "Region AM."]
    pub const AM: Self = Self::at(7);
    #[doc = "Region AO."]
    pub const AO: Self = Self::at(8);
    #[doc = "Region AR."]
    pub const AR: Self = Self::at(9);
    #[doc = "Region AS."]
    pub const AS: Self = Self::at(10);
    #[doc = "Region AT."]
    pub const AT: Self = Self::at(11);
    #[doc = "Region AU."]
    pub const AU: Self = Self::at(12);
    #[doc = "Region AW."]
    pub const AW: Self = Self::at(13);
    #[doc = "Region AX."]
    pub const AX: Self = Self::at(14);
    #[doc = "Region AZ."]
    pub const AZ: Self = Self::at(15);
    #[doc = "Region BA."]
    pub const BA: Self = Self::at(16);
    #[doc = "Region BB."]
    pub const BB: Self = Self::at(17);
    #[doc = "Region BD."]
    pub const BD: Self = Self::at(18);
    #[doc = "Region BE."]
    pub const BE: Self = Self::at(19);
    #[doc = "Region BF."]
    pub const BF: Self = Self::at(20);
    #[doc = "Region BG."]
    pub const BG: Self = Self::at(21);
    #[doc = "Region BH."]
    pub const BH: Self = Self::at(22);
    #[doc = "Region BI."]
    pub const BI: Self = Self::at(23);
    #[doc = "Region BJ."]
    pub const BJ: Self = Self::at(24);
    #[doc = "Region BL."]
    pub const BL: Self = Self::at(25);
    #[doc = "Region BM."]
    pub const BM: Self = Self::at(26);
    #[doc = "Region BN."]
    pub const BN: Self = Self::at(27);
    #[doc = "Region BO."]
    pub const BO: Self = Self::at(28);
    #[doc = "Region BQ."]
    pub const BQ: Self = Self::at(29);
    #[doc = "Region BR."]
    pub const BR: Self = Self::at(30);
    #[doc = "Region BS."]
    pub const BS: Self = Self::at(31);
    #[doc = "Region BT."]
    pub const BT: Self = Self::at(32);
    #[doc = "Region BW."]
    pub const BW: Self = Self::at(33);
    #[doc = "Region BY."]
    pub const BY: Self = Self::at(34);
    #[doc = "Region BZ."]
    pub const BZ: Self = Self::at(35);
    #[doc = "Region CA."]
    pub const CA: Self = Self::at(36);
    #[doc = "Region CC."]
    pub const CC: Self = Self::at(37);
    #[doc = "Region CD."]
    pub const CD: Self = Self::at(38);
    #[doc = "Region CF."]
    pub const CF: Self = Self::at(39);
    #[doc = "Region CG."]
    pub const CG: Self = Self::at(40);
    #[doc = "Region CH."]
    pub const CH: Self = Self::at(41);
    #[doc = "Region CI."]
    pub const CI: Self = Self::at(42);
    #[doc = "Region CK."]
    pub const CK: Self = Self::at(43);
    #[doc = "Region CL."]
    pub const CL: Self = Self::at(44);
    #[doc = "Region CM."]
    pub const CM: Self = Self::at(45);
    #[doc = "Region CN."]
    pub const CN: Self = Self::at(46);
    #[doc = "Region CO."]
    pub const CO: Self = Self::at(47);
    #[doc = "Region CR."]
    pub const CR: Self = Self::at(48);
    #[doc = "Region CU."]
    pub const CU: Self = Self::at(49);
    #[doc = "Region CV."]
    pub const CV: Self = Self::at(50);
    #[doc = "Region CW."]
    pub const CW: Self = Self::at(51);
    #[doc = "Region CX."]
    pub const CX: Self = Self::at(52);
    #[doc = "Region CY."]
    pub const CY: Self = Self::at(53);
    #[doc = "Region CZ."]
    pub const CZ: Self = Self::at(54);
    #[doc = "Region DE."]
    pub const DE: Self = Self::at(55);
    #[doc = "Region DJ."]
    pub const DJ: Self = Self::at(56);
    #[doc = "Region DK."]
    pub const DK: Self = Self::at(57);
    #[doc = "Region DM."]
    pub const DM: Self = Self::at(58);
    #[doc = "Region DO."]
    pub const DO: Self = Self::at(59);
    #[doc = "Region DZ."]
    pub const DZ: Self = Self::at(60);
    #[doc = "Region EC."]
    pub const EC: Self = Self::at(61);
    #[doc = "Region EE."]
    pub const EE: Self = Self::at(62);
    #[doc = "Region EG."]
    pub const EG: Self = Self::at(63);
    #[doc = "Region EH."]
    pub const EH: Self = Self::at(64);
    #[doc = "Region ER."]
    pub const ER: Self = Self::at(65);
    #[doc = "Region ES."]
    pub const ES: Self = Self::at(66);
    #[doc = "Region ET."]
    pub const ET: Self = Self::at(67);
    #[doc = "Region FI."]
    pub const FI: Self = Self::at(68);
    #[doc = "Region FJ."]
    pub const FJ: Self = Self::at(69);
    #[doc = "Region FK."]
    pub const FK: Self = Self::at(70);
    #[doc = "Region FM."]
    pub const FM: Self = Self::at(71);
    #[doc = "Region FO."]
    pub const FO: Self = Self::at(72);
    #[doc = "Region FR."]
    pub const FR: Self = Self::at(73);
    #[doc = "Region GA."]
    pub const GA: Self = Self::at(74);
    #[doc = "Region GB."]
    pub const GB: Self = Self::at(75);
    #[doc = "Region GD."]
    pub const GD: Self = Self::at(76);
    #[doc = "Region GE."]
    pub const GE: Self = Self::at(77);
    #[doc = "Region GF."]
    pub const GF: Self = Self::at(78);
    #[doc = "Region GG."]
    pub const GG: Self = Self::at(79);
    #[doc = "Region GH."]
    pub const GH: Self = Self::at(80);
    #[doc = "Region GI."]
    pub const GI: Self = Self::at(81);
    #[doc = "Region GL."]
    pub const GL: Self = Self::at(82);
    #[doc = "Region GM."]
    pub const GM: Self = Self::at(83);
    #[doc = "Region GN."]
    pub const GN: Self = Self::at(84);
    #[doc = "Region GP."]
    pub const GP: Self = Self::at(85);
    #[doc = "Region GQ."]
    pub const GQ: Self = Self::at(86);
    #[doc = "Region GR."]
    pub const GR: Self = Self::at(87);
    #[doc = "Region GT."]
    pub const GT: Self = Self::at(88);
    #[doc = "Region GU."]
    pub const GU: Self = Self::at(89);
    #[doc = "Region GW."]
    pub const GW: Self = Self::at(90);
    #[doc = "Region GY."]
    pub const GY: Self = Self::at(91);
    #[doc = "Region HK."]
    pub const HK: Self = Self::at(92);
    #[doc = "Region HN."]
    pub const HN: Self = Self::at(93);
    #[doc = "Region HR."]
    pub const HR: Self = Self::at(94);
    #[doc = "Region HT."]
    pub const HT: Self = Self::at(95);
    #[doc = "Region HU."]
    pub const HU: Self = Self::at(96);
    #[doc = "Region ID."]
    pub const ID: Self = Self::at(97);
    #[doc = "Region IE."]
    pub const IE: Self = Self::at(98);
    #[doc = "Region IL."]
    pub const IL: Self = Self::at(99);
    #[doc = "Region IM."]
    pub const IM: Self = Self::at(100);
    #[doc = "Region IN."]
    pub const IN: Self = Self::at(101);
    #[doc = "Region IO."]
    pub const IO: Self = Self::at(102);
    #[doc = "Region IQ."]
    pub const IQ: Self = Self::at(103);
    #[doc = "Region IR."]
    pub const IR: Self = Self::at(104);
    #[doc = "Region IS."]
    pub const IS: Self = Self::at(105);
    #[doc = "Region IT."]
    pub const IT: Self = Self::at(106);
    #[doc = "Region JE."]
    pub const JE: Self = Self::at(107);
    #[doc = "Region JM."]
    pub const JM: Self = Self::at(108);
    #[doc = "Region JO."]
    pub const JO: Self = Self::at(109);
    #[doc = "Region JP."]
    pub const JP: Self = Self::at(110);
    #[doc = "Region KE."]
    pub const KE: Self = Self::at(111);
    #[doc = "Region KG."]
    pub const KG: Self = Self::at(112);
    #[doc = "Region KH."]
    pub const KH: Self = Self::at(113);
    #[doc = "Region KI."]
    pub const KI: Self = Self::at(114);
    #[doc = "Region KM."]
    pub const KM: Self = Self::at(115);
    #[doc = "Region KN."]
    pub const KN: Self = Self::at(116);
    #[doc = "Region KP."]
    pub const KP: Self = Self::at(117);
    #[doc = "Region KR."]
    pub const KR: Self = Self::at(118);
    #[doc = "Region KW."]
    pub const KW: Self = Self::at(119);
    #[doc = "Region KY."]
    pub const KY: Self = Self::at(120);
    #[doc = "Region KZ."]
    pub const KZ: Self = Self::at(121);
    #[doc = "Region LA."]
    pub const LA: Self = Self::at(122);
    #[doc = "Region LB."]
    pub const LB: Self = Self::at(123);
    #[doc = "Region LC."]
    pub const LC: Self = Self::at(124);
    #[doc = "Region LI."]
    pub const LI: Self = Self::at(125);
    #[doc = "Region LK."]
    pub const LK: Self = Self::at(126);
    #[doc = "Region LR."]
    pub const LR: Self = Self::at(127);
    #[doc = "Region LS."]
    pub const LS: Self = Self::at(128);
    #[doc = "Region LT."]
    pub const LT: Self = Self::at(129);
    #[doc = "Region LU."]
    pub const LU: Self = Self::at(130);
    #[doc = "Region LV."]
    pub const LV: Self = Self::at(131);
    #[doc = "Region LY."]
    pub const LY: Self = Self::at(132);
    #[doc = "Region MA."]
    pub const MA: Self = Self::at(133);
    #[doc = "Region MC."]
    pub const MC: Self = Self::at(134);
    #[doc = "Region MD."]
    pub const MD: Self = Self::at(135);
    #[doc = "Region ME."]
    pub const ME: Self = Self::at(136);
    #[doc = "Region MF."]
    pub const MF: Self = Self::at(137);
    #[doc = "Region MG."]
    pub const MG: Self = Self::at(138);
    #[doc = "Region MH."]
    pub const MH: Self = Self::at(139);
    #[doc = "Region MK."]
    pub const MK: Self = Self::at(140);
    #[doc = "Region ML."]
    pub const ML: Self = Self::at(141);
    #[doc = "Region MM."]
    pub const MM: Self = Self::at(142);
    #[doc = "Region MN."]
    pub const MN: Self = Self::at(143);
    #[doc = "Region MO."]
    pub const MO: Self = Self::at(144);
    #[doc = "Region MP."]
    pub const MP: Self = Self::at(145);
    #[doc = "Region MQ."]
    pub const MQ: Self = Self::at(146);
    #[doc = "Region MR."]
    pub const MR: Self = Self::at(147);
    #[doc = "Region MS."]
    pub const MS: Self = Self::at(148);
    #[doc = "Region MT."]
    pub const MT: Self = Self::at(149);
    #[doc = "Region MU."]
    pub const MU: Self = Self::at(150);
    #[doc = "Region MV."]
    pub const MV: Self = Self::at(151);
    #[doc = "Region MW."]
    pub const MW: Self = Self::at(152);
    #[doc = "Region MX."]
    pub const MX: Self = Self::at(153);
    #[doc = "Region MY."]
    pub const MY: Self = Self::at(154);
    #[doc = "Region MZ."]
    pub const MZ: Self = Self::at(155);
    #[doc = "Region NA."]
    pub const NA: Self = Self::at(156);
    #[doc = "Region NC."]
    pub const NC: Self = Self::at(157);
    #[doc = "Region NE."]
    pub const NE: Self = Self::at(158);
    #[doc = "Region NF."]
    pub const NF: Self = Self::at(159);
    #[doc = "Region NG."]
    pub const NG: Self = Self::at(160);
    #[doc = "Region NI."]
    pub const NI: Self = Self::at(161);
    #[doc = "Region NL."]
    pub const NL: Self = Self::at(162);
    #[doc = "Region NO."]
    pub const NO: Self = Self::at(163);
    #[doc = "Region NP."]
    pub const NP: Self = Self::at(164);
    #[doc = "Region NR."]
    pub const NR: Self = Self::at(165);
    #[doc = "Region NU."]
    pub const NU: Self = Self::at(166);
    #[doc = "Region NZ."]
    pub const NZ: Self = Self::at(167);
    #[doc = "Region OM."]
    pub const OM: Self = Self::at(168);
    #[doc = "Region PA."]
    pub const PA: Self = Self::at(169);
    #[doc = "Region PE."]
    pub const PE: Self = Self::at(170);
    #[doc = "Region PF."]
    pub const PF: Self = Self::at(171);
    #[doc = "Region PG."]
    pub const PG: Self = Self::at(172);
    #[doc = "Region PH."]
    pub const PH: Self = Self::at(173);
    #[doc = "Region PK."]
    pub const PK: Self = Self::at(174);
    #[doc = "Region PL."]
    pub const PL: Self = Self::at(175);
    #[doc = "Region PM."]
    pub const PM: Self = Self::at(176);
    #[doc = "Region PR."]
    pub const PR: Self = Self::at(177);
    #[doc = "Region PS."]
    pub const PS: Self = Self::at(178);
    #[doc = "Region PT."]
    pub const PT: Self = Self::at(179);
    #[doc = "Region PW."]
    pub const PW: Self = Self::at(180);
    #[doc = "Region PY."]
    pub const PY: Self = Self::at(181);
    #[doc = "Region QA."]
    pub const QA: Self = Self::at(182);
    #[doc = "Region RE."]
    pub const RE: Self = Self::at(183);
    #[doc = "Region RO."]
    pub const RO: Self = Self::at(184);
    #[doc = "Region RS."]
    pub const RS: Self = Self::at(185);
    #[doc = "Region RU."]
    pub const RU: Self = Self::at(186);
    #[doc = "Region RW."]
    pub const RW: Self = Self::at(187);
    #[doc = "Region SA."]
    pub const SA: Self = Self::at(188);
    #[doc = "Region SB."]
    pub const SB: Self = Self::at(189);
    #[doc = "Region SC."]
    pub const SC: Self = Self::at(190);
    #[doc = "Region SD."]
    pub const SD: Self = Self::at(191);
    #[doc = "Region SE."]
    pub const SE: Self = Self::at(192);
    #[doc = "Region SG."]
    pub const SG: Self = Self::at(193);
    #[doc = "Region SH."]
    pub const SH: Self = Self::at(194);
    #[doc = "Region SI."]
    pub const SI: Self = Self::at(195);
    #[doc = "Region SJ."]
    pub const SJ: Self = Self::at(196);
    #[doc = "Region SK."]
    pub const SK: Self = Self::at(197);
    #[doc = "Region SL."]
    pub const SL: Self = Self::at(198);
    #[doc = "Region SM."]
    pub const SM: Self = Self::at(199);
    #[doc = "Region SN."]
    pub const SN: Self = Self::at(200);
    #[doc = "Region SO."]
    pub const SO: Self = Self::at(201);
    #[doc = "Region SR."]
    pub const SR: Self = Self::at(202);
    #[doc = "Region SS."]
    pub const SS: Self = Self::at(203);
    #[doc = "Region ST."]
    pub const ST: Self = Self::at(204);
    #[doc = "Region SV."]
    pub const SV: Self = Self::at(205);
    #[doc = "Region SX."]
    pub const SX: Self = Self::at(206);
    #[doc = "Region SY."]
    pub const SY: Self = Self::at(207);
    #[doc = "Region SZ."]
    pub const SZ: Self = Self::at(208);
    #[doc = "Region TA."]
    pub const TA: Self = Self::at(209);
    #[doc = "Region TC."]
    pub const TC: Self = Self::at(210);
    #[doc = "Region TD."]
    pub const TD: Self = Self::at(211);
    #[doc = "Region TG."]
    pub const TG: Self = Self::at(212);
    #[doc = "Region TH."]
    pub const TH: Self = Self::at(213);
    #[doc = "Region TJ."]
    pub const TJ: Self = Self::at(214);
    #[doc = "Region TK."]
    pub const TK: Self = Self::at(215);
    #[doc = "Region TL."]
    pub const TL: Self = Self::at(216);
    #[doc = "Region TM."]
    pub const TM: Self = Self::at(217);
    #[doc = "Region TN."]
    pub const TN: Self = Self::at(218);
    #[doc = "Region TO."]
    pub const TO: Self = Self::at(219);
    #[doc = "Region TR."]
    pub const TR: Self = Self::at(220);
    #[doc = "Region TT."]
    pub const TT: Self = Self::at(221);
    #[doc = "Region TV."]
    pub const TV: Self = Self::at(222);
    #[doc = "Region TW."]
    pub const TW: Self = Self::at(223);
    #[doc = "Region TZ."]
    pub const TZ: Self = Self::at(224);
    #[doc = "Region UA."]
    pub const UA: Self = Self::at(225);
    #[doc = "Region UG."]
    pub const UG: Self = Self::at(226);
    #[doc = "Region US."]
    pub const US: Self = Self::at(227);
    #[doc = "Region UY."]
    pub const UY: Self = Self::at(228);
    #[doc = "Region UZ."]
    pub const UZ: Self = Self::at(229);
    #[doc = "Region VA."]
    pub const VA: Self = Self::at(230);
    #[doc = "Region VC."]
    pub const VC: Self = Self::at(231);
    #[doc = "Region VE."]
    pub const VE: Self = Self::at(232);
    #[doc = "Region VG."]
    pub const VG: Self = Self::at(233);
    #[doc = "Region VI."]
    pub const VI: Self = Self::at(234);
    #[doc = "Region VN."]
    pub const VN: Self = Self::at(235);
    #[doc = "Region VU."]
    pub const VU: Self = Self::at(236);
    #[doc = "Region WF."]
    pub const WF: Self = Self::at(237);
    #[doc = "Region WS."]
    pub const WS: Self = Self::at(238);
    #[doc = "Region XK."]
    pub const XK: Self = Self::at(239);
    #[doc = "Region YE."]
    pub const YE: Self = Self::at(240);
    #[doc = "Region YT."]
    pub const YT: Self = Self::at(241);
    #[doc = "Region ZA."]
    pub const ZA: Self = Self::at(242);
    #[doc = "Region ZM."]
    pub const ZM: Self = Self::at(243);
    #[doc = "Region ZW."]
    pub const ZW: Self = Self::at(244);
}

/// Sorted by id; those that are no country's come last.
pub(super) static PLANS: [Plan; 254] = [
    Plan { region: Region::at(0), id: "AC", calling_code: "247", lengths: Lengths::from_bits(96), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 4), D(803), D(1023), J(5), D(80), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(1), id: "AD", calling_code: "376", lengths: Lengths::from_bits(832), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 14), S(2, 4), D(2), J(6), D(64), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(20), D(1002), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(2), id: "AE", calling_code: "971", lengths: Lengths::from_bits(8160), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 15), S(2, 5), D(240), D(1023), J(7), D(512), D(895), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(44), S(16, 36), D(256), D(1), D(1), D(1023), D(1023), S(22, 35), D(1023), S(24, 35), D(1023), S(26, 35), D(1023), S(28, 35), D(1023), S(30, 35), D(1023), S(32, 35), D(1023), S(34, 35), D(1023), J(44), D(732), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(3), id: "AF", calling_code: "93", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(128), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[D(252), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(4), id: "AG", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "268$1", groups: 1, prefix_starts: 178,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(176), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 5), D(4), D(64), D(256), J(13), S(6, 10), D(288), D(1023), D(1023), J(13), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(5), id: "AI", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "264$1", groups: 1, prefix_starts: 182,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(180), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 5), D(4), D(64), D(16), J(13), S(6, 10), D(288), D(1023), D(1023), J(13), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(6), id: "AL", calling_code: "355", lengths: Lengths::from_bits(960), local_lengths: Lengths::from_bits(32), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 15), S(2, 8), D(128), D(1), D(1), D(1023), D(1023), J(11), D(512), D(1), D(1), D(1023), D(1023), D(1023), J(39), S(16, 27), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), S(23, 26), D(1023), S(25, 26), D(1023), J(39), S(28, 30), D(60), J(32), D(64), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(7), id: "AM", calling_code: "374", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(96), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 4), D(798), D(1023), J(14), S(5, 8), D(32), D(32), J(14), S(9, 12), D(64), D(1), J(14), D(128), D(128), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(8), id: "AO", calling_code: "244", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(516), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(9), id: "AR", calling_code: "54", lengths: Lengths::from_bits(3072), local_lengths: Lengths::from_bits(448), transform: "9$1", groups: 1, prefix_starts: 15,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[S(1, 2), D(1), S(3, 302), Save(2), S(5, 8), D(2), D(2), J(299), S(9, 143), D(4), S(11, 47), D(4), S(13, 17), D(1), S(15, 16), D(4), J(46), S(18, 20), D(10), J(46), S(21, 24), D(4), D(762), J(46), S(25, 28), D(16), D(126), J(46), S(29, 32), D(32), D(180), J(46), S(33, 36), D(64), D(502), J(46), S(37, 40), D(128), D(30), J(46), S(41, 44), D(256), D(122), J(46), D(512), D(198), J(142), S(48, 76), D(8), S(50, 54), D(1), S(52, 53), D(4), J(75), S(55, 58), D(2), D(208), J(75), S(59, 62), D(4), D(121), J(75), S(63, 66), D(8), D(506), J(75), S(67, 70), D(528), D(124), J(75), S(71, 74), D(32), D(508), J(75), D(192), J(142), S(77, 84), D(16), S(79, 82), D(128), D(440), J(83), D(512), J(142), S(85, 101), D(64), S(87, 89), D(75), J(100), S(90, 93), D(4), D(116), J(100), S(94, 98), D(16), S(96, 97), D(448), J(100), D(32), D(482), J(142), S(102, 105), D(256), D(1), J(142), D(512), S(107, 110), D(1), D(14), J(142), S(111, 113), D(514), J(142), S(114, 117), D(4), D(1023), J(142), S(118, 121), D(8), D(126), J(142), S(122, 126), D(16), S(124, 125), D(357), J(142), S(127, 130), D(32), D(28), J(142), S(131, 134), D(64), D(92), J(142), S(135, 139), D(128), S(137, 138), D(4), J(142), D(256), S(141, 142), D(12), J(299), D(8), S(145, 156), D(8), S(147, 150), D(4), D(640), J(155), S(151, 153), D(64), J(155), D(256), D(420), J(299), S(157, 195), D(16), S(159, 162), D(1), D(1015), J(194), S(163, 165), D(6), J(194), S(166, 170), D(8), S(168, 169), D(480), J(194), S(171, 174), D(16), D(244), J(194), S(175, 179), D(32), S(177, 178), D(368), J(194), S(180, 183), D(64), D(1021), J(194), S(184, 187), D(128), D(70), J(194), S(188, 192), D(256), S(190, 191), D(652), J(194), D(512), D(462), J(299), S(196, 225), D(32), S(198, 200), D(2), J(224), S(201, 204), D(4), D(54), J(224), S(205, 209), D(8), S(207, 208), D(140), J(224), S(210, 213), D(16), D(990), J(224), S(214, 217), D(64), D(28), J(224), S(218, 221), D(128), D(126), J(224), D(256), S(223, 224), D(60), J(299), S(226, 229), D(64), D(20), J(299), S(230, 261), D(128), S(232, 234), D(577), J(260), S(235, 238), D(2), D(354), J(260), S(239, 242), D(4), D(34), J(260), S(243, 246), D(8), D(50), J(260), S(247, 250), D(16), D(10), J(260), S(251, 254), D(32), D(498), J(260), S(255, 258), D(128), D(188), J(260), D(256), D(70), J(299), D(256), S(263, 265), D(3), J(299), S(266, 269), D(4), D(226), J(299), S(270, 274), D(8), S(272, 273), D(420), J(299), S(275, 278), D(16), D(122), J(299), S(279, 283), D(32), S(281, 282), D(496), J(299), S(284, 287), D(64), D(942), J(299), S(288, 292), D(128), S(290, 291), D(456), J(299), S(293, 297), D(256), S(295, 296), D(480), J(299), D(512), D(22), Save(3), D(2), D(32), Match],
        general: &[S(1, 17), S(2, 5), D(2), D(2), J(8), D(768), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(27), D(332), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(10), id: "AS", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "684$1", groups: 1, prefix_starts: 198,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(196), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 5), D(288), D(1023), D(1023), J(13), S(6, 10), D(64), D(256), D(16), J(13), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(11), id: "AT", calling_code: "43", lengths: Lengths::from_bits(16368), local_lengths: Lengths::from_bits(8), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 24), D(2), D(1023), D(1023), D(1023), S(6, 23), D(1023), S(8, 23), D(1023), S(10, 23), D(1023), S(12, 23), D(1023), S(14, 23), D(1023), S(16, 23), D(1023), S(18, 23), D(1023), S(20, 23), D(1023), S(22, 23), D(1023), J(196), S(25, 45), D(4), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(33, 44), D(1023), S(35, 44), D(1023), S(37, 44), D(1023), S(39, 44), D(1023), S(41, 44), D(1023), S(43, 44), D(1023), J(196), S(46, 110), D(16), D(8), S(49, 71), S(50, 53), D(1), D(1023), J(55), D(32), D(1021), D(1023), D(1023), D(1023), S(59, 70), D(1023), S(61, 70), D(1023), S(63, 70), D(1023), S(65, 70), D(1023), S(67, 70), D(1023), S(69, 70), D(1023), J(109), S(72, 80), D(4), D(1023), D(1023), D(1023), D(1023), S(78, 79), D(1023), J(109), S(81, 87), D(216), D(1023), D(1023), D(1023), D(1023), J(109), S(88, 98), D(256), D(1023), D(1023), D(1023), D(1023), S(94, 97), D(1023), S(96, 97), D(1023), J(109), D(512), D(1023), D(1023), D(1023), D(1023), S(104, 109), D(1023), S(106, 109), D(1023), S(108, 109), D(1023), J(196), S(111, 133), D(32), D(1023), D(1023), D(1023), D(1023), S(117, 132), D(1023), S(119, 132), D(1023), S(121, 132), D(1023), S(123, 132), D(1023), S(125, 132), D(1023), S(127, 132), D(1023), S(129, 132), D(1023), S(131, 132), D(1023), J(196), S(134, 153), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(143, 152), D(1023), S(145, 152), D(1023), S(147, 152), D(1023), S(149, 152), D(1023), S(151, 152), D(1023), J(196), S(154, 172), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(164, 171), D(1023), S(166, 171), D(1023), S(168, 171), D(1023), S(170, 171), D(1023), J(196), S(173, 176), D(200), D(1023), J(178), D(16), D(1015), D(1023), D(1023), D(1023), D(1023), S(183, 196), D(1023), S(185, 196), D(1023), S(187, 196), D(1023), S(189, 196), D(1023), S(191, 196), D(1023), S(193, 196), D(1023), S(195, 196), D(1023), Match] },
    Plan { region: Region::at(12), id: "AU", calling_code: "61", lengths: Lengths::from_bits(6112), local_lengths: Lengths::from_bits(0), transform: "", groups: 1, prefix_starts: 3,
        international_prefix: &[S(1, 6), D(1), D(1), D(2), D(882), J(34), D(2), D(16), S(9, 12), D(2), D(18), J(30), S(13, 16), D(8), D(16), J(30), S(17, 20), D(16), D(130), J(30), S(21, 24), D(96), D(64), J(30), S(25, 28), D(128), D(144), J(30), D(256), D(256), D(1), D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 8), Save(2), D(2), D(256), D(8), D(6), Save(3), J(9), D(1), Match],
        general: &[S(1, 27), D(2), S(3, 17), D(767), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(12, 16), D(1023), S(14, 16), D(1023), D(1023), J(26), D(256), D(1015), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(49), S(28, 38), D(412), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(49), D(2), D(1023), D(1023), D(1023), D(1023), S(44, 49), D(1023), S(46, 49), D(1023), S(48, 49), D(1023), Match] },
    Plan { region: Region::at(13), id: "AW", calling_code: "297", lengths: Lengths::from_bits(128), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 5), D(740), D(1023), D(1023), J(8), D(256), D(1), D(1), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(14), id: "AX", calling_code: "358", lengths: Lengths::from_bits(8160), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[S(1, 4), D(1), D(1), J(32), D(512), D(512), S(7, 9), D(595), J(32), D(32), S(11, 14), D(18), D(2), J(32), S(15, 18), D(8), D(12), J(32), S(19, 22), D(32), D(544), J(32), S(23, 26), D(128), D(128), J(32), S(27, 30), D(256), D(256), J(32), D(512), D(513), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 17), D(4), D(1023), D(1023), D(1023), D(1023), S(7, 16), D(1023), S(9, 16), D(1023), S(11, 16), D(1023), S(13, 16), D(1023), S(15, 16), D(1023), J(88), S(18, 27), D(8), D(32), D(1023), D(1023), D(1023), D(1023), S(25, 26), D(1023), J(88), S(28, 46), S(29, 34), D(64), D(1), D(1023), D(1023), J(37), D(256), D(1), D(1), D(1023), D(1023), D(1023), D(1023), S(42, 45), D(1023), S(44, 45), D(1023), J(88), S(47, 66), D(128), D(1023), D(1023), D(1023), D(1023), D(1023), S(54, 65), D(1023), S(56, 65), D(1023), S(58, 65), D(1023), S(60, 65), D(1023), S(62, 65), D(1023), S(64, 65), D(1023), J(88), S(67, 70), D(18), D(1023), J(76), S(71, 74), D(8), D(991), J(76), D(32), D(1), D(1023), D(1023), D(1023), D(1023), S(81, 88), D(1023), S(83, 88), D(1023), S(85, 88), D(1023), S(87, 88), D(1023), Match] },
    Plan { region: Region::at(15), id: "AZ", calling_code: "994", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(128), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(8), D(64), D(32), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(28), S(12, 15), D(694), D(1023), J(21), S(16, 19), D(64), D(1), J(21), D(256), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(16), id: "BA", calling_code: "387", lengths: Lengths::from_bits(768), local_lengths: Lengths::from_bits(64), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(64), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(27), S(12, 15), D(872), D(1023), J(21), S(16, 19), D(16), D(512), J(21), D(128), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(17), id: "BB", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "246$1", groups: 1, prefix_starts: 1022,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 5), D(4), D(16), D(64), J(13), S(6, 10), D(288), D(1023), D(1023), J(13), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(18), id: "BD", calling_code: "880", lengths: Lengths::from_bits(1984), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 12), D(606), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(61), S(13, 25), D(256), D(767), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(23, 24), D(1023), J(61), S(26, 36), D(764), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(61), S(37, 46), D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(61), S(47, 55), D(1016), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(61), D(928), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(19), id: "BE", calling_code: "32", lengths: Lengths::from_bits(768), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(16), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(19), D(1022), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(20), id: "BF", calling_code: "226", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(245), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(21), id: "BG", calling_code: "359", lengths: Lengths::from_bits(5056), local_lengths: Lengths::from_bits(48), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 14), D(1), D(1), D(256), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(44), S(15, 25), D(252), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(23, 24), D(1023), J(44), S(26, 38), D(768), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(34, 37), D(1023), S(36, 37), D(1023), J(44), D(4), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(22), id: "BH", calling_code: "973", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(970), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(23), id: "BI", calling_code: "257", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 4), D(196), D(1023), J(6), D(8), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(24), id: "BJ", calling_code: "229", lengths: Lengths::from_bits(1280), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 5), D(1), D(2), D(1023), J(6), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(25), id: "BL", calling_code: "590", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(128), D(1), D(512), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), J(24), S(12, 15), D(96), D(512), J(17), D(768), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(26), id: "BM", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "441$1", groups: 1, prefix_starts: 1022,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 5), D(16), D(16), D(2), J(13), S(6, 10), D(288), D(1023), D(1023), J(13), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(27), id: "BN", calling_code: "673", lengths: Lengths::from_bits(128), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(444), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(28), id: "BO", calling_code: "591", lengths: Lengths::from_bits(768), local_lengths: Lengths::from_bits(128), transform: "", groups: 1, prefix_starts: 1,
        international_prefix: &[D(1), D(1), S(3, 5), D(2), D(1023), Match],
        national_prefix: &[D(1), S(2, 6), Save(2), D(2), D(1023), Save(3), Match],
        general: &[S(1, 5), D(252), D(1023), D(1023), J(9), D(256), D(1), D(1), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(29), id: "BQ", calling_code: "599", lengths: Lengths::from_bits(128), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 4), D(24), D(2), J(6), D(128), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(30), id: "BR", calling_code: "55", lengths: Lengths::from_bits(3840), local_lengths: Lengths::from_bits(0), transform: "$2", groups: 2, prefix_starts: 513,
        international_prefix: &[D(1), D(1), S(3, 6), D(2), D(52), J(24), S(7, 10), D(4), D(46), J(24), S(11, 14), D(8), D(2), J(24), S(15, 18), D(16), D(10), J(24), S(19, 22), D(96), D(32), J(24), D(512), D(512), Match],
        national_prefix: &[S(1, 3), D(1), J(5), D(512), D(1), S(6, 44), Save(2), S(8, 11), D(2), D(52), J(29), S(12, 15), D(4), D(46), J(29), S(16, 19), D(8), D(2), J(29), S(20, 23), D(16), D(10), J(29), S(24, 27), D(96), D(32), J(29), D(512), D(512), Save(3), Save(4), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(42, 43), D(1023), Save(5), Match],
        general: &[S(1, 14), D(222), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(12, 13), D(1023), J(67), S(15, 27), D(32), D(32), D(991), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(67), S(28, 37), D(24), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(67), S(38, 50), D(32), D(32), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(48, 49), D(1023), J(67), S(51, 54), D(32), D(991), J(56), D(768), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(64, 67), D(1023), S(66, 67), D(1023), Match] },
    Plan { region: Region::at(31), id: "BS", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "242$1", groups: 1, prefix_starts: 506,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(504), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 5), D(4), D(16), D(4), J(13), S(6, 10), D(288), D(1023), D(1023), J(13), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(32), id: "BT", calling_code: "975", lengths: Lengths::from_bits(384), local_lengths: Lengths::from_bits(64), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 10), D(386), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(17), D(508), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(33), id: "BW", calling_code: "267", lengths: Lengths::from_bits(1408), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 21), S(2, 7), D(1), D(256), D(1), D(1), J(14), S(8, 10), D(136), J(13), D(256), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(32), S(22, 25), D(124), D(1023), J(27), D(512), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(34), id: "BY", calling_code: "375", lengths: Lengths::from_bits(4032), local_lengths: Lengths::from_bits(32), transform: "", groups: 0, prefix_starts: 257,
        international_prefix: &[D(256), D(2), D(1), Match],
        national_prefix: &[S(1, 3), D(1), J(6), D(256), S(5, 6), D(1), Match],
        general: &[S(1, 24), S(2, 5), D(6), D(1023), J(16), S(6, 9), D(8), D(8), J(16), S(10, 13), D(16), D(16), J(16), D(512), D(1), D(4), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(93), S(25, 50), D(256), S(27, 39), D(1), D(767), D(1023), D(1023), D(1023), D(1023), D(1023), S(35, 38), D(1023), S(37, 38), D(1023), J(49), D(254), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(93), S(51, 66), D(256), S(53, 56), D(2), D(799), J(58), D(736), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(93), S(67, 78), D(256), D(766), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(76, 77), D(1023), J(93), S(79, 87), D(256), D(767), D(1023), D(1023), D(1023), D(1023), D(1023), J(93), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(35), id: "BZ", calling_code: "501", lengths: Lengths::from_bits(2176), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 7), D(1), D(256), D(1), D(1), D(1023), J(8), D(508), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(36), id: "CA", calling_code: "1", lengths: Lengths::from_bits(1152), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 2,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[D(2), Match],
        general: &[S(1, 12), D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(19), D(8), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(37), id: "CC", calling_code: "61", lengths: Lengths::from_bits(6080), local_lengths: Lengths::from_bits(0), transform: "8$1", groups: 1, prefix_starts: 545,
        international_prefix: &[S(1, 6), D(1), D(1), D(2), D(882), J(34), D(2), D(16), S(9, 12), D(2), D(18), J(30), S(13, 16), D(8), D(16), J(30), S(17, 20), D(16), D(130), J(30), S(21, 24), D(96), D(64), J(30), S(25, 28), D(128), D(144), J(30), D(256), D(256), D(1), D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 13), Save(2), D(544), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(14), D(1), Match],
        general: &[S(1, 26), D(2), S(3, 16), D(767), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(13, 15), D(1023), D(1023), J(25), D(256), D(1015), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(47), S(27, 37), D(274), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(47), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), S(44, 47), D(1023), S(46, 47), D(1023), Match] },
    Plan { region: Region::at(38), id: "CD", calling_code: "243", lengths: Lengths::from_bits(1920), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 18), S(2, 9), S(3, 5), D(770), J(7), D(32), D(1023), D(1023), J(10), D(4), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(25), D(382), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(39), id: "CF", calling_code: "236", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 10), D(256), D(128), D(128), D(64), D(1023), D(1023), D(1023), D(1023), J(22), S(11, 14), D(132), D(1023), J(16), D(64), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(40), id: "CG", calling_code: "242", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 11), D(4), D(4), D(4), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(24), S(12, 15), D(1), D(1023), J(17), D(256), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(41), id: "CH", calling_code: "41", lengths: Lengths::from_bits(4608), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 14), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(23), D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(42), id: "CI", calling_code: "225", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(5), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(43), id: "CK", calling_code: "682", lengths: Lengths::from_bits(32), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(444), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(44), id: "CL", calling_code: "56", lengths: Lengths::from_bits(3584), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[S(1, 3), D(1), J(26), D(2), S(5, 8), D(2), D(639), J(26), S(9, 12), D(4), D(61), J(26), S(13, 16), D(32), D(314), J(26), S(17, 20), D(64), D(512), J(26), S(21, 24), D(128), D(195), J(26), D(256), D(259), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 13), D(2), D(4), D(8), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(36), S(14, 27), D(64), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(25, 26), D(1023), J(36), D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(45), id: "CM", calling_code: "237", lengths: Lengths::from_bits(768), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 11), D(68), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(21), D(256), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(20, 21), D(1023), Match] },
    Plan { region: Region::at(46), id: "CN", calling_code: "86", lengths: Lengths::from_bits(8064), local_lengths: Lengths::from_bits(96), transform: "", groups: 1, prefix_starts: 3,
        international_prefix: &[S(1, 4), D(1), D(1), J(15), D(2), S(6, 9), D(6), D(1023), J(11), D(128), D(512), D(1023), D(1023), D(1), D(1), Match],
        national_prefix: &[S(1, 13), Save(2), D(2), S(4, 7), D(6), D(1023), J(9), D(128), D(512), D(1023), D(1023), Save(3), J(14), D(1), Match],
        general: &[S(1, 21), S(2, 11), S(3, 6), D(2), D(889), J(8), D(4), D(1023), D(1023), D(1023), J(12), D(64), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(78), S(22, 34), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(78), S(35, 48), D(70), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(43, 47), D(1023), S(45, 47), D(1023), D(1023), J(78), S(49, 59), D(256), D(64), D(1023), D(1023), D(1023), D(1023), D(1023), S(57, 58), D(1023), J(78), S(60, 63), D(696), D(1023), J(65), D(256), D(959), D(1023), D(1023), D(1023), D(1023), D(1023), S(71, 78), D(1023), S(73, 78), D(1023), S(75, 78), D(1023), S(77, 78), D(1023), Match] },
    Plan { region: Region::at(47), id: "CO", calling_code: "57", lengths: Lengths::from_bits(3328), local_lengths: Lengths::from_bits(144), transform: "", groups: 1, prefix_starts: 1,
        international_prefix: &[D(1), D(1), S(3, 11), D(16), S(5, 8), D(18), D(16), J(10), D(32), D(64), J(12), D(672), Match],
        national_prefix: &[D(1), S(2, 14), Save(2), S(4, 6), D(680), J(13), D(16), S(8, 11), D(18), D(16), J(13), D(32), D(64), Save(3), Match],
        general: &[S(1, 16), S(2, 5), D(16), D(64), J(9), D(64), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(30), S(17, 20), D(2), D(1023), J(21), D(520), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(48), id: "CR", calling_code: "506", lengths: Lengths::from_bits(1280), local_lengths: Lengths::from_bits(0), transform: "", groups: 1, prefix_starts: 2,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[Save(2), D(2), D(512), S(4, 7), D(1), D(343), J(25), S(8, 11), D(2), D(513), J(25), S(12, 15), D(4), D(1), J(25), S(16, 19), D(64), D(64), J(25), S(20, 23), D(128), D(128), J(25), D(512), D(512), Save(3), Match],
        general: &[S(1, 16), S(2, 5), D(256), D(1023), J(7), D(512), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(30), S(17, 22), D(500), D(1023), D(1023), D(1023), J(26), D(8), D(1), D(1), D(32), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(49), id: "CU", calling_code: "53", lengths: Lengths::from_bits(1472), local_lengths: Lengths::from_bits(48), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(2), D(2), D(512), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 15), S(2, 4), D(252), J(7), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(30), S(16, 24), D(156), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(30), D(24), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(50), id: "CV", calling_code: "238", lengths: Lengths::from_bits(128), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), Match],
        national_prefix: &[],
        general: &[S(1, 5), D(572), D(1023), D(1023), J(8), D(256), D(1), D(1), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(51), id: "CW", calling_code: "599", lengths: Lengths::from_bits(384), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 4), D(24), D(2), J(14), S(5, 8), D(64), D(1), J(14), S(9, 11), D(128), J(13), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(52), id: "CX", calling_code: "61", lengths: Lengths::from_bits(6080), local_lengths: Lengths::from_bits(0), transform: "8$1", groups: 1, prefix_starts: 545,
        international_prefix: &[S(1, 6), D(1), D(1), D(2), D(882), J(34), D(2), D(16), S(9, 12), D(2), D(18), J(30), S(13, 16), D(8), D(16), J(30), S(17, 20), D(16), D(130), J(30), S(21, 24), D(96), D(64), J(30), S(25, 28), D(128), D(144), J(30), D(256), D(256), D(1), D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 13), Save(2), D(544), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(14), D(1), Match],
        general: &[S(1, 26), D(2), S(3, 16), D(767), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(13, 15), D(1023), D(1023), J(25), D(256), D(1015), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(47), S(27, 37), D(274), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(47), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), S(44, 47), D(1023), S(46, 47), D(1023), Match] },
    Plan { region: Region::at(53), id: "CY", calling_code: "357", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 4), D(644), D(1023), J(6), D(288), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(54), id: "CZ", calling_code: "420", lengths: Lengths::from_bits(7680), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 15), S(2, 5), D(444), D(1023), J(7), D(64), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(30), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(25, 30), D(1023), S(27, 30), D(1023), S(29, 30), D(1023), Match] },
    Plan { region: Region::at(55), id: "DE", calling_code: "49", lengths: Lengths::from_bits(65520), local_lengths: Lengths::from_bits(12), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 26), D(676), D(1023), D(1023), D(1023), D(1023), D(1023), S(8, 25), D(1023), S(10, 25), D(1023), S(12, 25), D(1023), S(14, 25), D(1023), S(16, 25), D(1023), S(18, 25), D(1023), S(20, 25), D(1023), S(22, 25), D(1023), S(24, 25), D(1023), J(166), S(27, 43), D(16), D(512), S(30, 33), D(24), D(1), J(39), S(34, 37), D(64), D(512), J(39), D(256), D(1023), D(1023), S(41, 42), D(1023), J(166), S(44, 70), D(16), D(512), S(47, 50), D(8), D(128), J(64), S(51, 54), D(16), D(512), J(64), S(55, 58), D(64), D(1), J(64), S(59, 62), D(128), D(769), J(64), D(512), D(1023), D(1023), S(66, 69), D(1023), S(68, 69), D(1023), J(166), S(71, 99), D(16), D(512), S(74, 77), D(4), D(1013), J(83), S(78, 81), D(8), D(892), J(83), D(128), D(254), D(1023), S(85, 98), D(1023), S(87, 98), D(1023), S(89, 98), D(1023), S(91, 98), D(1023), S(93, 98), D(1023), S(95, 98), D(1023), S(97, 98), D(1023), J(166), S(100, 133), S(101, 103), D(2), J(109), S(104, 107), D(328), D(1023), J(109), D(16), D(511), D(1023), D(1023), D(1023), S(113, 132), D(1023), S(115, 132), D(1023), S(117, 132), D(1023), S(119, 132), D(1023), S(121, 132), D(1023), S(123, 132), D(1023), S(125, 132), D(1023), S(127, 132), D(1023), S(129, 132), D(1023), S(131, 132), D(1023), J(166), D(16), D(512), S(136, 139), D(35), D(1023), J(149), S(140, 143), D(4), D(10), J(149), S(144, 147), D(8), D(2), J(149), D(80), D(510), D(1023), S(151, 166), D(1023), S(153, 166), D(1023), S(155, 166), D(1023), S(157, 166), D(1023), S(159, 166), D(1023), S(161, 166), D(1023), S(163, 166), D(1023), S(165, 166), D(1023), Match] },
    Plan { region: Region::at(56), id: "DJ", calling_code: "253", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 4), D(4), D(1023), J(6), D(128), D(128), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(57), id: "DK", calling_code: "45", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(58), id: "DM", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "767$1", groups: 1, prefix_starts: 254,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(252), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 5), D(288), D(1023), D(1023), J(13), S(6, 10), D(128), D(64), D(128), J(13), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(59), id: "DO", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "", groups: 0, prefix_starts: 2,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[D(2), Match],
        general: &[S(1, 5), D(288), D(1023), D(1023), J(8), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(60), id: "DZ", calling_code: "213", lengths: Lengths::from_bits(768), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 3), D(30), J(9), S(4, 7), D(736), D(1023), J(9), D(256), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(61), id: "EC", calling_code: "593", lengths: Lengths::from_bits(3840), local_lengths: Lengths::from_bits(128), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 14), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(12, 13), D(1023), J(26), S(15, 17), D(252), J(19), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(62), id: "EE", calling_code: "372", lengths: Lengths::from_bits(1408), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 12), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(33), S(13, 22), D(432), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(33), S(23, 26), D(504), D(1023), J(28), D(512), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(63), id: "EG", calling_code: "20", lengths: Lengths::from_bits(1792), local_lengths: Lengths::from_bits(192), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 13), D(770), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(11, 12), D(1023), J(32), S(14, 24), D(116), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(32), D(42), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(64), id: "EH", calling_code: "212", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[D(480), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(65), id: "ER", calling_code: "291", lengths: Lengths::from_bits(128), local_lengths: Lengths::from_bits(64), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[D(386), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(66), id: "ES", calling_code: "34", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(992), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(67), id: "ET", calling_code: "251", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(128), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 4), D(2), D(2), J(6), D(956), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(68), id: "FI", calling_code: "358", lengths: Lengths::from_bits(8160), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[S(1, 4), D(1), D(1), J(32), D(512), D(512), S(7, 9), D(595), J(32), D(32), S(11, 14), D(18), D(2), J(32), S(15, 18), D(8), D(12), J(32), S(19, 22), D(32), D(544), J(32), S(23, 26), D(128), D(128), J(32), S(27, 30), D(256), D(256), J(32), D(512), D(513), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 7), D(878), D(1023), D(1023), D(1023), D(1023), J(50), S(8, 22), D(128), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(20, 21), D(1023), J(50), S(23, 38), S(24, 27), D(246), D(1023), J(29), D(8), D(991), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(50), D(1022), D(1023), D(1023), D(1023), D(1023), D(1023), S(45, 50), D(1023), S(47, 50), D(1023), S(49, 50), D(1023), Match] },
    Plan { region: Region::at(69), id: "FJ", calling_code: "679", lengths: Lengths::from_bits(2176), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), S(2, 4), D(1), J(6), D(32), D(4), Match],
        national_prefix: &[],
        general: &[S(1, 9), D(16), D(32), D(1023), D(1023), D(1023), D(1023), D(1023), J(23), S(10, 16), D(1), D(256), D(1), D(1), D(1023), J(17), D(1004), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(70), id: "FK", calling_code: "500", lengths: Lengths::from_bits(32), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(252), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(71), id: "FM", calling_code: "691", lengths: Lengths::from_bits(128), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 5), D(520), D(1023), D(1023), J(8), D(256), D(4), D(1), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(72), id: "FO", calling_code: "298", lengths: Lengths::from_bits(64), local_lengths: Lengths::from_bits(0), transform: "", groups: 1, prefix_starts: 2,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[Save(2), D(2), D(1), S(4, 7), D(1), D(2), J(13), S(8, 11), D(6), D(1), J(13), D(256), D(256), Save(3), Match],
        general: &[D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(73), id: "FR", calling_code: "33", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[D(1022), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(74), id: "GA", calling_code: "241", lengths: Lengths::from_bits(384), local_lengths: Lengths::from_bits(0), transform: "$1", groups: 1, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Save(2), S(3, 12), D(2), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(50), S(13, 22), D(64), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(50), S(23, 32), D(64), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(50), S(33, 42), D(64), D(100), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(50), D(128), D(208), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), Match],
        general: &[S(1, 14), S(2, 5), D(193), D(1023), J(7), D(2), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(21), D(252), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(75), id: "GB", calling_code: "44", lengths: Lengths::from_bits(1664), local_lengths: Lengths::from_bits(368), transform: "", groups: 0, prefix_starts: 3,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[S(1, 3), D(1), J(9), D(2), D(256), D(1), D(1), D(4), D(1), Match],
        general: &[S(1, 12), D(942), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(30), S(13, 23), D(258), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(30), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(76), id: "GD", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "473$1", groups: 1, prefix_starts: 1022,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 5), D(16), D(128), D(8), J(13), S(6, 10), D(288), D(1023), D(1023), J(13), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(77), id: "GE", calling_code: "995", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(192), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 5), D(184), D(1023), D(1023), J(8), D(256), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(78), id: "GF", calling_code: "594", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 17), S(2, 7), D(64), D(512), D(16), D(1023), J(11), D(128), D(1), D(512), D(8), D(1023), D(1023), D(1023), D(1023), D(1023), J(30), S(18, 21), D(32), D(512), J(23), D(768), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(79), id: "GG", calling_code: "44", lengths: Lengths::from_bits(1664), local_lengths: Lengths::from_bits(64), transform: "1481$1", groups: 1, prefix_starts: 999,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[S(1, 11), Save(2), D(996), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(20), S(12, 14), D(1), J(20), D(2), D(256), D(1), D(1), D(4), D(1), Match],
        general: &[S(1, 18), S(2, 7), D(2), D(16), D(256), D(2), J(11), D(936), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(28), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(26, 28), D(1023), D(1023), Match] },
    Plan { region: Region::at(80), id: "GH", calling_code: "233", lengths: Lengths::from_bits(768), local_lengths: Lengths::from_bits(128), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(44), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(21), D(256), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), S(20, 21), D(1023), Match] },
    Plan { region: Region::at(81), id: "GI", calling_code: "350", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 4), D(36), D(1023), J(6), D(64), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(82), id: "GL", calling_code: "299", lengths: Lengths::from_bits(64), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 4), D(2), D(512), J(10), S(5, 8), D(892), D(1023), J(10), D(128), D(1), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(83), id: "GM", calling_code: "220", lengths: Lengths::from_bits(128), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(84), id: "GN", calling_code: "224", lengths: Lengths::from_bits(768), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 11), D(128), D(4), D(4), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(23), S(12, 14), D(8), J(16), D(64), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(85), id: "GP", calling_code: "590", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(128), D(1), D(512), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), J(24), S(12, 15), D(96), D(512), J(17), D(768), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(86), id: "GQ", calling_code: "240", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 11), D(4), D(4), D(4), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(28), S(12, 15), D(8), D(1023), J(21), S(16, 19), D(32), D(32), J(21), D(768), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(87), id: "GR", calling_code: "30", lengths: Lengths::from_bits(7168), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 12), D(32), D(1), D(1), D(32), D(1), D(1), D(1), D(1023), D(1023), D(1023), J(42), S(13, 28), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(24, 27), D(1023), S(26, 27), D(1023), J(42), S(29, 32), D(580), D(1023), J(34), D(128), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(88), id: "GT", calling_code: "502", lengths: Lengths::from_bits(2304), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 10), D(256), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(24), S(11, 16), D(2), D(1023), D(1023), D(1023), J(17), D(252), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(89), id: "GU", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "671$1", groups: 1, prefix_starts: 1022,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 5), D(288), D(1023), D(1023), J(13), S(6, 10), D(64), D(128), D(2), J(13), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(90), id: "GW", calling_code: "245", lengths: Lengths::from_bits(640), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 11), D(528), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(18), D(16), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(91), id: "GY", calling_code: "592", lengths: Lengths::from_bits(128), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), D(2), Match],
        national_prefix: &[],
        general: &[S(1, 6), D(508), D(1023), D(1023), D(1023), J(10), D(512), D(1), D(1), D(256), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(92), id: "HK", calling_code: "852", lengths: Lengths::from_bits(3040), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), S(3, 6), D(8), D(1), J(12), S(7, 10), D(32), D(513), J(12), S(11, 12), D(966), Match],
        national_prefix: &[],
        general: &[S(1, 12), D(256), D(991), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(10, 11), D(1023), J(39), S(13, 25), D(512), D(1023), D(1023), D(1023), D(1023), S(19, 24), D(1023), S(21, 24), D(1023), S(23, 24), D(1023), J(39), S(26, 28), D(252), J(32), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(93), id: "HN", calling_code: "504", lengths: Lengths::from_bits(2304), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 13), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(21), D(908), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(94), id: "HR", calling_code: "385", lengths: Lengths::from_bits(896), local_lengths: Lengths::from_bits(64), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(636), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(41), S(12, 24), D(256), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), S(20, 23), D(1023), S(22, 23), D(1023), J(41), S(25, 34), D(766), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(41), D(64), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(95), id: "HT", calling_code: "509", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(828), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(96), id: "HU", calling_code: "36", lengths: Lengths::from_bits(768), local_lengths: Lengths::from_bits(192), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), D(64), Match],
        general: &[S(1, 11), D(236), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(19), D(1022), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(97), id: "ID", calling_code: "62", lengths: Lengths::from_bits(262016), local_lengths: Lengths::from_bits(96), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), D(768), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 24), D(1), D(1), D(1022), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(14, 23), D(1023), S(16, 23), D(1023), S(18, 23), D(1023), S(20, 23), D(1023), S(22, 23), D(1023), J(77), S(25, 41), S(26, 28), D(78), J(34), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(77), S(42, 54), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(77), S(55, 69), D(1022), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(65, 68), D(1023), S(67, 68), D(1023), J(77), D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(98), id: "IE", calling_code: "353", lengths: Lengths::from_bits(1920), local_lengths: Lengths::from_bits(96), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 17), S(2, 5), D(2), D(1023), J(6), D(612), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(13, 16), D(1023), S(15, 16), D(1023), J(54), S(18, 32), D(16), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(26, 31), D(1023), S(28, 31), D(1023), S(30, 31), D(1023), J(54), S(33, 43), D(128), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(54), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(53, 54), D(1023), Match] },
    Plan { region: Region::at(99), id: "IL", calling_code: "972", lengths: Lengths::from_bits(8064), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), S(2, 4), D(1), J(6), D(2), D(1020), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 17), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(9, 16), D(1023), D(1023), D(1023), S(13, 16), D(1023), S(15, 16), D(1023), J(36), S(18, 28), D(160), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(36), D(798), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(100), id: "IM", calling_code: "44", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(64), transform: "1624$1", groups: 1, prefix_starts: 487,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[S(1, 11), Save(2), D(484), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(20), S(12, 14), D(1), J(20), D(2), D(256), D(1), D(1), D(4), D(1), Match],
        general: &[S(1, 12), D(2), D(64), D(4), D(16), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(26), S(13, 16), D(424), D(1023), J(18), D(512), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(101), id: "IN", calling_code: "91", lengths: Lengths::from_bits(16128), local_lengths: Lengths::from_bits(192), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 20), S(2, 9), D(1), D(1), D(1), D(256), D(1), D(1), J(12), D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(38), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(29, 38), D(1023), S(31, 38), D(1023), S(33, 38), D(1023), S(35, 38), D(1023), S(37, 38), D(1023), Match] },
    Plan { region: Region::at(102), id: "IO", calling_code: "246", lengths: Lengths::from_bits(128), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(8), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(103), id: "IQ", calling_code: "964", lengths: Lengths::from_bits(1792), local_lengths: Lengths::from_bits(192), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 15), S(2, 4), D(2), J(7), D(128), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(25), D(124), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(24, 25), D(1023), Match] },
    Plan { region: Region::at(104), id: "IR", calling_code: "98", lengths: Lengths::from_bits(1264), local_lengths: Lengths::from_bits(256), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 12), D(1022), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(23), S(13, 17), D(510), D(1023), D(1023), J(18), D(512), D(1023), D(1023), D(1023), S(22, 23), D(1023), Match] },
    Plan { region: Region::at(105), id: "IS", calling_code: "354", lengths: Lengths::from_bits(640), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[S(1, 4), D(1), D(1), J(17), D(2), S(6, 14), D(1), S(8, 11), D(1), D(2), J(13), D(6), D(1), J(17), D(2), D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 5), D(8), D(256), D(1023), J(6), D(1008), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(106), id: "IT", calling_code: "39", lengths: Lengths::from_bits(8128), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 20), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), S(8, 19), D(1023), S(10, 19), D(1023), S(12, 19), D(1023), S(14, 19), D(1023), S(16, 19), D(1023), S(18, 19), D(1023), J(97), S(21, 35), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(31, 34), D(1023), S(33, 34), D(1023), J(97), S(36, 64), D(8), S(38, 53), D(511), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(47, 52), D(1023), S(49, 52), D(1023), S(51, 52), D(1023), J(63), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(62, 63), D(1023), J(97), S(65, 84), S(66, 69), D(16), D(8), J(75), S(70, 73), D(32), D(32), J(75), D(128), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(97), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), S(91, 97), D(1023), D(1023), S(94, 97), D(1023), S(96, 97), D(1023), Match] },
    Plan { region: Region::at(107), id: "JE", calling_code: "44", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(64), transform: "1534$1", groups: 1, prefix_starts: 503,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[S(1, 11), Save(2), D(503), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(20), S(12, 14), D(1), J(20), D(2), D(256), D(1), D(1), D(4), D(1), Match],
        general: &[S(1, 12), D(2), D(32), D(8), D(16), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(26), S(13, 16), D(424), D(1023), J(18), D(512), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(108), id: "JM", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "", groups: 0, prefix_starts: 2,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[D(2), Match],
        general: &[S(1, 5), D(288), D(1023), D(1023), J(13), S(6, 10), D(64), D(32), D(256), J(13), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(109), id: "JO", calling_code: "962", lengths: Lengths::from_bits(768), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 8), S(2, 4), D(836), J(6), D(128), D(1023), D(1023), J(19), S(9, 12), D(8), D(4), J(19), S(13, 17), D(16), D(4), D(128), J(19), D(32), D(8), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(110), id: "JP", calling_code: "81", lengths: Lengths::from_bits(261888), local_lengths: Lengths::from_bits(0), transform: "$1", groups: 1, prefix_starts: 1,
        international_prefix: &[D(1), D(2), D(1), Match],
        national_prefix: &[S(1, 17), Save(2), D(1), D(1), D(1), D(612), D(1023), D(1023), D(1023), D(1023), S(11, 14), D(1023), S(13, 14), D(1023), Save(3), End, J(28), S(18, 27), D(1), D(1), D(8), D(128), D(64), D(256), S(25, 26), D(1), J(28), D(1), Match],
        general: &[S(1, 27), D(1), D(1), D(1022), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(11, 26), D(1023), S(13, 26), D(1023), S(15, 26), D(1023), S(17, 26), D(1023), S(19, 26), D(1023), S(21, 26), D(1023), S(23, 26), D(1023), S(25, 26), D(1023), J(52), S(28, 39), D(996), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(52), S(40, 43), D(1), D(1), J(46), D(1022), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(111), id: "KE", calling_code: "254", lengths: Lengths::from_bits(1920), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 16), S(2, 6), D(130), D(1023), D(1023), J(9), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(43), S(17, 32), S(18, 20), D(4), J(22), D(256), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(30, 31), D(1023), J(43), D(112), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(40, 43), D(1023), S(42, 43), D(1023), Match] },
    Plan { region: Region::at(112), id: "KG", calling_code: "996", lengths: Lengths::from_bits(1536), local_lengths: Lengths::from_bits(96), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 12), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(21), D(1004), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(113), id: "KH", calling_code: "855", lengths: Lengths::from_bits(1792), local_lengths: Lengths::from_bits(192), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), D(1010), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 12), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(22), D(1022), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(21, 22), D(1023), Match] },
    Plan { region: Region::at(114), id: "KI", calling_code: "686", lengths: Lengths::from_bits(288), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 14), S(2, 5), D(136), D(1023), J(7), D(64), D(767), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(23), S(15, 18), D(284), D(1023), J(20), D(32), D(1), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(115), id: "KM", calling_code: "269", lengths: Lengths::from_bits(128), local_lengths: Lengths::from_bits(16), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(408), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(116), id: "KN", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "869$1", groups: 1, prefix_starts: 254,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(252), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 5), D(288), D(1023), D(1023), J(8), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(117), id: "KP", calling_code: "850", lengths: Lengths::from_bits(1280), local_lengths: Lengths::from_bits(192), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[S(1, 4), D(1), D(1), J(6), D(512), D(512), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 10), D(256), D(32), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(23), S(11, 15), D(2), D(512), D(1023), J(16), D(252), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(118), id: "KR", calling_code: "82", lengths: Lengths::from_bits(32608), local_lengths: Lengths::from_bits(152), transform: "", groups: 1, prefix_starts: 1,
        international_prefix: &[D(1), D(1), S(3, 5), D(870), J(32), S(6, 14), D(8), S(8, 11), D(80), D(32), J(13), D(512), D(2), J(32), D(128), S(16, 19), D(1), D(1), J(32), S(20, 23), D(4), D(128), J(32), S(24, 26), D(8), J(32), S(27, 30), D(32), D(32), J(32), D(64), D(70), Match],
        national_prefix: &[D(1), S(2, 11), Save(2), D(256), S(5, 7), D(478), J(10), D(32), D(1023), D(1023), Save(3), Match],
        general: &[S(1, 19), D(1), D(1), D(1022), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(13, 18), D(1023), S(15, 18), D(1023), S(17, 18), D(1023), J(85), S(20, 35), S(21, 23), D(6), J(27), D(32), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(85), S(36, 47), D(122), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(85), S(48, 62), S(49, 52), D(126), D(1023), J(54), D(256), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(85), S(63, 71), D(120), D(1023), D(1023), D(1023), D(1023), S(69, 70), D(1023), J(85), S(72, 75), D(1), D(1), J(76), D(128), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(119), id: "KW", calling_code: "965", lengths: Lengths::from_bits(384), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 9), D(2), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), J(21), S(10, 13), D(612), D(1023), J(15), D(16), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(120), id: "KY", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "345$1", groups: 1, prefix_starts: 1022,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 5), D(8), D(16), D(32), J(13), S(6, 10), D(288), D(1023), D(1023), J(13), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(121), id: "KZ", calling_code: "7", lengths: Lengths::from_bits(17408), local_lengths: Lengths::from_bits(224), transform: "", groups: 0, prefix_starts: 256,
        international_prefix: &[D(256), D(2), D(1), Match],
        national_prefix: &[D(256), Match],
        general: &[S(1, 16), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(26), D(384), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(122), id: "LA", calling_code: "856", lengths: Lengths::from_bits(1792), local_lengths: Lengths::from_bits(64), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 12), D(12), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(35), S(13, 23), D(8), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(35), S(24, 27), D(492), D(1023), J(29), D(16), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(123), id: "LB", calling_code: "961", lengths: Lengths::from_bits(384), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 10), D(900), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(17), D(1018), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(124), id: "LC", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "758$1", groups: 1, prefix_starts: 510,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(508), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 5), D(288), D(1023), D(1023), J(13), S(6, 10), D(128), D(32), D(256), J(13), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(125), id: "LI", calling_code: "423", lengths: Lengths::from_bits(640), local_lengths: Lengths::from_bits(0), transform: "", groups: 1, prefix_starts: 3,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[S(1, 8), Save(2), D(2), D(1), D(1), D(2), Save(3), J(9), D(1), Match],
        general: &[S(1, 11), D(320), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(22), S(12, 15), D(396), D(1023), J(17), D(512), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(126), id: "LK", calling_code: "94", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(128), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[D(1022), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(127), id: "LR", calling_code: "231", lengths: Lengths::from_bits(896), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 19), S(2, 5), D(180), D(1023), J(11), S(6, 9), D(8), D(8), J(11), D(256), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(30), S(20, 23), D(4), D(1023), J(24), D(112), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(128), id: "LS", calling_code: "266", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 5), D(100), D(1023), D(1023), J(8), D(256), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(129), id: "LT", calling_code: "370", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 257,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(257), Match],
        general: &[S(1, 4), D(600), D(1023), J(10), S(5, 8), D(32), D(4), J(10), D(384), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(130), id: "LU", calling_code: "352", lengths: Lengths::from_bits(4080), local_lengths: Lengths::from_bits(0), transform: "", groups: 1, prefix_starts: 2,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[Save(2), D(2), D(32), S(4, 7), D(1), D(65), J(33), S(8, 11), D(2), D(6), J(33), S(12, 15), D(40), D(32), J(33), S(16, 19), D(16), D(17), J(33), S(20, 23), D(64), D(68), J(33), S(24, 27), D(128), D(128), J(33), S(28, 31), D(256), D(256), J(33), D(512), D(512), D(1023), Save(3), Match],
        general: &[S(1, 17), D(8), D(32), D(1019), D(1023), D(1023), D(1023), D(1023), S(9, 16), D(1023), S(11, 16), D(1023), S(13, 16), D(1023), S(15, 16), D(1023), J(60), S(18, 28), D(64), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(60), S(29, 38), D(8), D(32), D(1023), D(1023), S(34, 37), D(1023), S(36, 37), D(1023), J(60), S(39, 42), D(948), D(1023), J(44), D(8), D(991), D(1023), D(1023), S(47, 60), D(1023), S(49, 60), D(1023), S(51, 60), D(1023), S(53, 60), D(1023), S(55, 60), D(1023), S(57, 60), D(1023), S(59, 60), D(1023), Match] },
    Plan { region: Region::at(131), id: "LV", calling_code: "371", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 4), D(324), D(1023), J(10), S(5, 8), D(128), D(256), J(10), D(512), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(132), id: "LY", calling_code: "218", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(128), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(133), id: "MA", calling_code: "212", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[D(480), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(134), id: "MC", calling_code: "377", lengths: Lengths::from_bits(768), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 3), D(792), J(5), D(192), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(135), id: "MD", calling_code: "373", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 4), D(236), D(1023), J(6), D(768), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(136), id: "ME", calling_code: "382", lengths: Lengths::from_bits(768), local_lengths: Lengths::from_bits(64), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 14), S(2, 5), D(4), D(1), J(7), D(760), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(24), D(256), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(23, 24), D(1023), Match] },
    Plan { region: Region::at(137), id: "MF", calling_code: "590", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(128), D(1), D(512), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), J(24), S(12, 15), D(96), D(512), J(17), D(768), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(138), id: "MG", calling_code: "261", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(128), transform: "20$1", groups: 1, prefix_starts: 1013,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[S(1, 12), Save(2), D(1012), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(1), Match],
        general: &[D(12), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(139), id: "MH", calling_code: "692", lengths: Lengths::from_bits(128), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 2,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[D(2), Match],
        general: &[S(1, 9), D(8), D(4), D(512), D(1023), D(1023), D(1023), D(1023), J(20), S(10, 13), D(100), D(1023), J(15), D(16), D(32), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(140), id: "MK", calling_code: "389", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(192), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[D(444), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(141), id: "ML", calling_code: "223", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(1012), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(142), id: "MM", calling_code: "95", lengths: Lengths::from_bits(1984), local_lengths: Lengths::from_bits(32), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 12), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), S(8, 11), D(1023), S(10, 11), D(1023), J(55), S(13, 22), D(512), D(32), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(55), S(23, 39), S(24, 26), D(240), J(28), D(512), D(991), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(35, 38), D(1023), S(37, 38), D(1023), J(55), S(40, 42), D(4), J(44), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(50, 55), D(1023), S(52, 55), D(1023), S(54, 55), D(1023), Match] },
    Plan { region: Region::at(143), id: "MN", calling_code: "976", lengths: Lengths::from_bits(1792), local_lengths: Lengths::from_bits(112), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), D(2), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 14), D(6), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(10, 13), D(1023), S(12, 13), D(1023), J(22), D(992), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(144), id: "MO", calling_code: "853", lengths: Lengths::from_bits(384), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 9), D(1), D(256), D(1), D(1), D(1023), D(1023), D(1023), J(21), S(10, 13), D(4), D(256), J(15), D(320), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(145), id: "MP", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "670$1", groups: 1, prefix_starts: 1022,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 12), D(288), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(26), S(13, 16), D(64), D(128), J(18), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(146), id: "MQ", calling_code: "596", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(128), D(1), D(512), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), J(24), S(12, 15), D(96), D(512), J(17), D(768), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(147), id: "MR", calling_code: "222", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 5), D(28), D(1023), D(1023), J(8), D(256), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(148), id: "MS", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "664$1", groups: 1, prefix_starts: 26,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(24), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 5), D(288), D(1023), D(1023), J(13), S(6, 10), D(64), D(64), D(16), J(13), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(149), id: "MT", calling_code: "356", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 10), D(8), D(32), D(32), D(1), D(1023), D(1023), D(1023), D(1023), J(23), S(11, 15), D(676), D(1023), D(1023), J(18), D(256), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(150), id: "MU", calling_code: "230", lengths: Lengths::from_bits(1408), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), S(2, 4), D(1), J(10), S(5, 8), D(244), D(1), J(10), D(8), D(9), Match],
        national_prefix: &[],
        general: &[S(1, 15), S(2, 4), D(160), J(7), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(22), D(348), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(151), id: "MV", calling_code: "960", lengths: Lengths::from_bits(1152), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), S(2, 4), D(1), J(6), D(2), D(512), Match],
        national_prefix: &[],
        general: &[S(1, 17), S(2, 6), D(256), D(1), D(1), J(9), D(512), D(959), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(24), D(728), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(152), id: "MW", calling_code: "265", lengths: Lengths::from_bits(640), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 19), S(2, 5), D(774), D(1023), J(11), S(6, 9), D(8), D(2), J(11), D(128), D(128), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(26), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(153), id: "MX", calling_code: "52", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(384), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(513), Match],
        national_prefix: &[],
        general: &[D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(154), id: "MY", calling_code: "60", lengths: Lengths::from_bits(1792), local_lengths: Lengths::from_bits(192), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 13), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(11, 12), D(1023), J(25), S(14, 17), D(8), D(1023), J(18), D(1008), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(155), id: "MZ", calling_code: "258", lengths: Lengths::from_bits(768), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 3), D(4), J(5), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(156), id: "NA", calling_code: "264", lengths: Lengths::from_bits(768), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[D(320), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(9, 10), D(1023), Match] },
    Plan { region: Region::at(157), id: "NC", calling_code: "687", lengths: Lengths::from_bits(64), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 5), D(1), D(32), D(1), J(8), D(956), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(158), id: "NE", calling_code: "227", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(901), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(159), id: "NF", calling_code: "672", lengths: Lengths::from_bits(64), local_lengths: Lengths::from_bits(32), transform: "3$1", groups: 1, prefix_starts: 295,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[Save(2), D(295), D(1023), D(1023), D(1023), D(1023), Save(3), End, Match],
        general: &[D(10), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(160), id: "NG", calling_code: "234", lengths: Lengths::from_bits(31744), local_lengths: Lengths::from_bits(192), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), D(512), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 16), S(2, 5), D(4), D(1), J(7), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(34), D(384), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(27, 34), D(1023), S(29, 34), D(1023), S(31, 34), D(1023), S(33, 34), D(1023), Match] },
    Plan { region: Region::at(161), id: "NI", calling_code: "505", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 6), D(2), D(256), D(1), D(1), J(10), D(484), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(162), id: "NL", calling_code: "31", lengths: Lengths::from_bits(4064), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 20), S(2, 6), D(246), D(1023), D(1023), J(13), D(8), S(8, 11), D(1021), D(1023), J(13), D(2), D(511), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(59), S(21, 35), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(29, 34), D(1023), S(31, 34), D(1023), S(33, 34), D(1023), J(59), S(36, 52), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(44, 51), D(1023), S(46, 51), D(1023), S(48, 51), D(1023), S(50, 51), D(1023), J(59), D(2), D(1023), D(1023), D(1023), D(1023), S(58, 59), D(1023), Match] },
    Plan { region: Region::at(163), id: "NO", calling_code: "47", lengths: Lengths::from_bits(288), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 3), D(1), J(7), D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(164), id: "NP", calling_code: "977", lengths: Lengths::from_bits(3328), local_lengths: Lengths::from_bits(192), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 16), S(2, 5), D(2), D(1023), J(6), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(24), D(1022), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(165), id: "NR", calling_code: "674", lengths: Lengths::from_bits(128), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 5), D(4), D(4), D(4), J(32), S(6, 10), D(16), D(16), D(16), J(32), S(11, 19), S(12, 15), D(32), D(32), J(17), D(256), D(1023), D(1023), J(32), S(20, 24), D(64), D(64), D(64), J(32), S(25, 29), D(128), D(128), D(128), J(32), D(512), D(512), D(512), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(166), id: "NU", calling_code: "683", lengths: Lengths::from_bits(144), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 3), D(240), J(7), D(256), D(256), D(256), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(167), id: "NZ", calling_code: "64", lengths: Lengths::from_bits(2016), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), S(2, 4), D(1), J(7), D(2), D(64), D(2), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 12), D(774), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(61), S(13, 26), D(32), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), S(21, 25), D(1023), D(1023), S(24, 25), D(1023), J(61), S(27, 38), D(900), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(36, 37), D(1023), J(61), S(39, 52), S(40, 43), D(24), D(1023), J(45), D(64), D(1007), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(61), D(256), D(1023), D(1023), D(1023), D(1023), S(58, 61), D(1023), S(60, 61), D(1023), Match] },
    Plan { region: Region::at(168), id: "OM", calling_code: "968", lengths: Lengths::from_bits(896), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 21), S(2, 7), D(2), D(32), D(1), D(32), J(16), S(8, 13), D(644), D(1023), D(1023), D(1023), J(16), D(32), D(1), D(1), D(1023), D(1023), D(1023), D(1023), J(31), D(256), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), S(30, 31), D(1023), Match] },
    Plan { region: Region::at(169), id: "PA", calling_code: "507", lengths: Lengths::from_bits(3456), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 19), S(2, 8), D(1), D(1), D(256), D(1), D(1), J(12), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(36), S(20, 29), D(320), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(36), D(958), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(170), id: "PE", calling_code: "51", lengths: Lengths::from_bits(768), local_lengths: Lengths::from_bits(192), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[S(1, 4), D(1), D(1), J(18), D(2), D(512), S(7, 10), D(2), D(22), J(16), S(11, 14), D(128), D(128), J(16), D(512), D(1), D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 3), D(498), J(5), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(171), id: "PF", calling_code: "689", lengths: Lengths::from_bits(832), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 11), D(16), D(1023), D(1023), D(1023), D(1023), D(1023), S(8, 10), D(1023), D(1023), J(21), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(20, 21), D(1023), Match] },
    Plan { region: Region::at(172), id: "PG", calling_code: "675", lengths: Lengths::from_bits(384), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[S(1, 4), D(1), D(1), J(8), D(2), D(16), D(1), D(14), Match],
        national_prefix: &[],
        general: &[S(1, 15), S(2, 6), D(2), D(256), D(1), J(10), D(384), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(26), S(16, 19), D(828), D(1023), J(21), D(64), D(16), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(173), id: "PH", calling_code: "63", lengths: Lengths::from_bits(16192), local_lengths: Lengths::from_bits(176), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 15), S(2, 4), D(252), J(6), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(41), S(16, 23), D(4), D(1023), D(1023), D(1023), D(1023), D(1023), J(41), S(24, 29), D(2), D(256), D(1), D(1), J(30), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(38, 41), D(1023), S(40, 41), D(1023), Match] },
    Plan { region: Region::at(174), id: "PK", calling_code: "92", lengths: Lengths::from_bits(7936), local_lengths: Lengths::from_bits(224), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(2), D(4), D(4), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(105), S(12, 26), D(500), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(24, 25), D(1023), J(105), S(27, 64), D(512), S(29, 43), D(1019), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(39, 42), D(1023), S(41, 42), D(1023), J(63), D(4), S(45, 49), D(3), D(1023), D(1023), J(56), D(4), S(51, 54), D(449), D(1023), J(56), D(2), D(3), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(105), S(65, 86), S(66, 71), D(508), D(1023), D(1023), D(1023), J(79), D(512), D(4), S(74, 77), D(255), D(1023), J(79), D(256), D(1022), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(105), S(87, 97), D(1012), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(105), D(768), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(175), id: "PL", calling_code: "48", lengths: Lengths::from_bits(1984), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 15), S(2, 4), D(64), J(7), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(33), S(16, 27), D(1022), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(24, 26), D(1023), D(1023), J(33), D(68), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(176), id: "PM", calling_code: "508", lengths: Lengths::from_bits(576), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(384), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(17), D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(177), id: "PR", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "", groups: 0, prefix_starts: 2,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[D(2), Match],
        general: &[S(1, 5), D(800), D(1023), D(1023), J(8), D(128), D(256), D(128), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(178), id: "PS", calling_code: "970", lengths: Lengths::from_bits(1792), local_lengths: Lengths::from_bits(128), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 10), D(788), D(4), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(23), S(11, 14), D(2), D(1023), J(15), D(32), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(179), id: "PT", calling_code: "351", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 11), D(2), D(64), D(512), D(8), D(1023), D(1023), D(1023), D(1023), D(1023), J(24), S(12, 15), D(964), D(1023), J(17), D(8), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(180), id: "PW", calling_code: "680", lengths: Lengths::from_bits(128), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(2), D(6), Match],
        national_prefix: &[],
        general: &[S(1, 5), D(500), D(1023), D(1023), J(13), S(6, 10), D(8), D(16), D(32), J(13), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(181), id: "PY", calling_code: "595", lengths: Lengths::from_bits(4032), local_lengths: Lengths::from_bits(32), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 14), D(456), D(1023), D(1023), D(1023), D(1023), D(1023), S(8, 13), D(1023), S(10, 13), D(1023), S(12, 13), D(1023), J(69), S(15, 27), D(16), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(23, 26), D(1023), S(25, 26), D(1023), J(69), S(28, 37), D(32), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(69), S(38, 55), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), S(45, 54), D(1023), S(47, 54), D(1023), S(49, 54), D(1023), S(51, 54), D(1023), S(53, 54), D(1023), J(69), S(56, 59), D(4), D(1023), J(61), D(32), D(511), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(68, 69), D(1023), Match] },
    Plan { region: Region::at(182), id: "QA", calling_code: "974", lengths: Lengths::from_bits(2944), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 9), D(256), D(1), D(1), D(1023), D(1023), D(1023), D(1023), J(37), S(10, 23), S(11, 13), D(4), J(16), D(256), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(37), S(24, 29), D(1), D(1), D(256), D(1), J(30), D(248), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(183), id: "RE", calling_code: "262", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(128), D(1), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(24), S(12, 15), D(4), D(64), J(17), D(832), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(184), id: "RO", calling_code: "40", lengths: Lengths::from_bits(576), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 15), S(2, 5), D(460), D(1023), J(7), D(512), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(21), D(12), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(185), id: "RS", calling_code: "381", lengths: Lengths::from_bits(8128), local_lengths: Lengths::from_bits(48), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 17), D(8), D(256), D(1021), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(11, 16), D(1023), S(13, 16), D(1023), S(15, 16), D(1023), J(104), S(18, 31), D(64), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(27, 30), D(1023), S(29, 30), D(1023), J(104), S(32, 47), D(512), D(1), D(1023), D(1023), D(1023), D(1023), S(39, 46), D(1023), S(41, 46), D(1023), S(43, 46), D(1023), S(45, 46), D(1023), J(104), S(48, 58), D(8), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), S(56, 57), D(1023), J(104), S(59, 83), S(60, 64), D(128), D(1023), D(1023), J(67), D(256), D(1), D(1), D(1023), D(1023), D(1023), S(71, 82), D(1023), S(73, 82), D(1023), S(75, 82), D(1023), S(77, 82), D(1023), S(79, 82), D(1023), S(81, 82), D(1023), J(104), S(84, 87), D(6), D(1023), J(89), D(8), D(767), D(1023), D(1023), D(1023), D(1023), D(1023), S(95, 104), D(1023), S(97, 104), D(1023), S(99, 104), D(1023), S(101, 104), D(1023), S(103, 104), D(1023), Match] },
    Plan { region: Region::at(186), id: "RU", calling_code: "7", lengths: Lengths::from_bits(17408), local_lengths: Lengths::from_bits(128), transform: "", groups: 0, prefix_starts: 256,
        international_prefix: &[D(256), D(2), D(1), Match],
        national_prefix: &[D(256), Match],
        general: &[S(1, 16), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(26), D(920), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(187), id: "RW", calling_code: "250", lengths: Lengths::from_bits(768), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 4), D(1), D(64), J(12), S(5, 9), D(132), D(1023), D(1023), J(12), D(768), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(188), id: "SA", calling_code: "966", lengths: Lengths::from_bits(1536), local_lengths: Lengths::from_bits(128), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 4), D(34), D(1023), J(11), S(5, 9), D(256), D(1), D(1), J(11), D(512), D(4), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(189), id: "SB", calling_code: "677", lengths: Lengths::from_bits(160), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(3), Match],
        national_prefix: &[],
        general: &[S(1, 9), D(960), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(14), D(126), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(190), id: "SC", calling_code: "248", lengths: Lengths::from_bits(128), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[S(1, 5), D(1), D(2), D(1), J(7), D(1), D(7), Match],
        national_prefix: &[],
        general: &[S(1, 4), D(788), D(1023), J(6), D(64), D(16), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(191), id: "SD", calling_code: "249", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[D(514), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(192), id: "SE", calling_code: "46", lengths: Lengths::from_bits(6080), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 17), S(2, 6), D(68), D(1023), D(1023), J(7), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(53), S(18, 28), D(1022), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(53), S(29, 38), D(894), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(53), S(39, 47), D(862), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(53), D(4), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(193), id: "SG", calling_code: "65", lengths: Lengths::from_bits(3328), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(15), D(1023), Match],
        national_prefix: &[],
        general: &[S(1, 22), S(2, 10), S(3, 6), D(2), D(1023), J(7), D(256), D(1023), D(1023), J(14), D(128), D(1), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(30), D(840), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(194), id: "SH", calling_code: "290", lengths: Lengths::from_bits(48), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 4), D(100), D(1023), J(5), D(256), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(195), id: "SI", calling_code: "386", lengths: Lengths::from_bits(480), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[S(1, 4), D(1), D(1), J(20), D(2), D(1), S(7, 10), D(4), D(4), J(20), S(11, 14), D(64), D(64), J(20), S(15, 18), D(256), D(256), J(20), D(512), D(512), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 10), D(254), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(33), S(11, 23), D(256), D(1023), D(1023), D(1023), D(1023), S(17, 22), D(1023), S(19, 22), D(1023), S(21, 22), D(1023), J(33), D(512), D(1), D(1023), D(1023), D(1023), D(1023), S(30, 33), D(1023), S(32, 33), D(1023), Match] },
    Plan { region: Region::at(196), id: "SJ", calling_code: "47", lengths: Lengths::from_bits(288), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 7), D(1), D(1023), D(1023), D(1023), D(1023), J(19), S(8, 11), D(784), D(1023), J(13), D(128), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(197), id: "SK", calling_code: "421", lengths: Lengths::from_bits(704), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(892), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(26), S(12, 20), D(572), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(26), D(60), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(198), id: "SL", calling_code: "232", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(64), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 4), D(908), D(1023), J(6), D(64), D(64), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(199), id: "SM", calling_code: "378", lengths: Lengths::from_bits(1280), local_lengths: Lengths::from_bits(64), transform: "0549$1", groups: 1, prefix_starts: 768,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[Save(2), D(768), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, Match],
        general: &[S(1, 6), D(1), D(32), D(16), D(512), J(8), D(224), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(200), id: "SN", calling_code: "221", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 4), D(392), D(1023), J(6), D(512), D(8), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(201), id: "SO", calling_code: "252", lengths: Lengths::from_bits(960), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(984), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(36), S(12, 21), D(710), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(36), S(22, 30), D(62), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(36), D(282), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(202), id: "SR", calling_code: "597", lengths: Lengths::from_bits(192), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 3), D(60), J(5), D(960), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(203), id: "SS", calling_code: "211", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[D(514), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(204), id: "ST", calling_code: "239", lengths: Lengths::from_bits(128), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 4), D(4), D(4), J(6), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(205), id: "SV", calling_code: "503", lengths: Lengths::from_bits(2432), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 10), D(228), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(27), S(11, 15), D(256), D(1), D(1023), J(18), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), S(23, 27), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(206), id: "SX", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "721$1", groups: 1, prefix_starts: 34,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(32), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 12), D(128), D(4), D(2), D(32), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(27), S(13, 17), D(288), D(1023), D(1023), J(20), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(207), id: "SY", calling_code: "963", lengths: Lengths::from_bits(768), local_lengths: Lengths::from_bits(192), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(558), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(19), D(62), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(208), id: "SZ", calling_code: "268", lengths: Lengths::from_bits(768), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 10), D(1), D(256), D(1), D(1), D(1023), D(1023), D(1023), D(1023), J(23), S(11, 14), D(140), D(1023), J(17), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(209), id: "TA", calling_code: "290", lengths: Lengths::from_bits(16), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(256), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(210), id: "TC", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "649$1", groups: 1, prefix_starts: 670,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(668), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 5), D(288), D(1023), D(1023), J(13), S(6, 10), D(64), D(16), D(512), J(13), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(211), id: "TD", calling_code: "235", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[S(1, 4), D(1), D(1), J(6), D(2), D(64), Match],
        national_prefix: &[],
        general: &[S(1, 4), D(4), D(4), J(10), S(5, 8), D(840), D(1023), J(10), D(128), D(128), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(212), id: "TG", calling_code: "228", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(644), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(213), id: "TH", calling_code: "66", lengths: Lengths::from_bits(9984), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), D(1022), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 22), S(2, 9), D(1), D(1), D(2), D(256), D(1), D(1), J(14), S(10, 12), D(188), J(14), D(832), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(34), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(31, 34), D(1023), S(33, 34), D(1023), Match] },
    Plan { region: Region::at(214), id: "TJ", calling_code: "992", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(232), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(256), D(2), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 4), D(959), D(1023), J(6), D(64), D(64), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(215), id: "TK", calling_code: "690", lengths: Lengths::from_bits(240), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(156), D(1023), D(1023), D(1023), S(5, 10), D(1023), S(7, 10), D(1023), S(9, 10), D(1023), Match] },
    Plan { region: Region::at(216), id: "TL", calling_code: "670", lengths: Lengths::from_bits(384), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 10), D(128), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(21), S(11, 14), D(156), D(1023), J(16), D(768), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(217), id: "TM", calling_code: "993", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 256,
        international_prefix: &[D(256), D(2), D(1), Match],
        national_prefix: &[D(256), Match],
        general: &[S(1, 4), D(126), D(1023), J(6), D(128), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(218), id: "TN", calling_code: "216", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[D(956), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(219), id: "TO", calling_code: "676", lengths: Lengths::from_bits(160), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 20), S(2, 7), D(1), D(256), D(1), D(1), J(16), S(8, 12), D(480), D(1023), D(1023), J(15), D(512), D(512), D(512), D(1023), D(1023), D(1023), D(1023), J(25), D(508), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(220), id: "TR", calling_code: "90", lengths: Lengths::from_bits(13440), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 9), D(16), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(40), S(10, 25), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(23, 24), D(1023), J(40), S(26, 30), D(316), D(1023), D(1023), J(33), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(221), id: "TT", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "868$1", groups: 1, prefix_starts: 478,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(476), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 5), D(288), D(1023), D(1023), J(8), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(222), id: "TV", calling_code: "688", lengths: Lengths::from_bits(224), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 3), D(4), J(10), S(4, 8), D(128), D(1023), D(1023), J(10), D(512), D(1), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(223), id: "TW", calling_code: "886", lengths: Lengths::from_bits(3968), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), S(2, 5), D(1), D(740), J(7), D(2), D(512), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(892), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(42), S(12, 25), D(128), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(23, 24), D(1023), J(42), S(26, 35), D(508), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(42), D(4), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(224), id: "TZ", calling_code: "255", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), D(97), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 4), D(484), D(1023), J(10), S(5, 8), D(16), D(2), J(10), D(512), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(225), id: "UA", calling_code: "380", lengths: Lengths::from_bits(1536), local_lengths: Lengths::from_bits(224), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 12), D(768), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(21), D(1016), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(226), id: "UG", calling_code: "256", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(224), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), D(161), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(256), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(24), S(12, 15), D(516), D(1), J(17), D(152), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(227), id: "US", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "", groups: 0, prefix_starts: 2,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[D(2), Match],
        general: &[S(1, 12), D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(19), D(8), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(228), id: "UY", calling_code: "598", lengths: Lengths::from_bits(16368), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), S(2, 4), D(1), J(7), D(2), D(1016), D(1023), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 22), D(1), D(1), D(1), D(16), D(1023), D(1023), S(8, 21), D(1023), S(10, 21), D(1023), S(12, 21), D(1023), S(14, 21), D(1023), S(16, 21), D(1023), S(18, 21), D(1023), S(20, 21), D(1023), J(51), S(23, 32), D(534), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(51), S(33, 40), D(4), D(1023), D(1023), D(1023), S(38, 39), D(1023), J(51), S(41, 44), D(528), D(1023), J(46), D(256), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(229), id: "UZ", calling_code: "998", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 4), D(4), D(1), J(10), S(5, 8), D(8), D(8), J(10), D(992), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(230), id: "VA", calling_code: "39", lengths: Lengths::from_bits(8128), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 18), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), S(8, 17), D(1023), S(10, 17), D(1023), S(12, 17), D(1023), S(14, 17), D(1023), S(16, 17), D(1023), J(77), S(19, 35), D(8), D(511), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(29, 34), D(1023), S(31, 34), D(1023), S(33, 34), D(1023), J(77), S(36, 47), D(32), D(32), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(77), S(48, 62), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), S(55, 61), D(1023), D(1023), S(58, 61), D(1023), S(60, 61), D(1023), J(77), S(63, 66), D(2), D(1023), J(68), D(8), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(76, 77), D(1023), Match] },
    Plan { region: Region::at(231), id: "VC", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "784$1", groups: 1, prefix_starts: 254,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(252), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 5), D(288), D(1023), D(1023), J(13), S(6, 10), D(128), D(256), D(16), J(13), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(232), id: "VE", calling_code: "58", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 12), D(320), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(26), S(13, 16), D(20), D(1023), J(18), D(544), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(233), id: "VG", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "284$1", groups: 1, prefix_starts: 446,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(444), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 5), D(4), D(256), D(16), J(13), S(6, 10), D(288), D(1023), D(1023), J(13), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(234), id: "VI", calling_code: "1", lengths: Lengths::from_bits(1024), local_lengths: Lengths::from_bits(128), transform: "340$1", groups: 1, prefix_starts: 1022,
        international_prefix: &[D(1), D(2), D(2), Match],
        national_prefix: &[S(1, 12), Save(2), D(1020), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Save(3), End, J(13), D(2), Match],
        general: &[S(1, 12), D(288), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(26), S(13, 16), D(8), D(16), J(18), D(512), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(235), id: "VN", calling_code: "84", lengths: Lengths::from_bits(1920), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 12), D(6), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(41), S(13, 23), D(1002), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(41), S(24, 34), D(66), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(32, 33), D(1023), J(41), D(128), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(236), id: "VU", calling_code: "678", lengths: Lengths::from_bits(160), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 9), D(928), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(18), S(10, 13), D(268), D(1023), J(15), D(16), D(256), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(237), id: "WF", calling_code: "681", lengths: Lengths::from_bits(576), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[],
        general: &[S(1, 19), S(2, 5), D(16), D(1), J(14), S(6, 9), D(128), D(4), J(14), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(25), D(768), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(238), id: "WS", calling_code: "685", lengths: Lengths::from_bits(1248), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[D(1), Match],
        national_prefix: &[],
        general: &[S(1, 15), S(2, 4), D(124), J(10), D(256), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(30), S(16, 24), D(384), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(30), D(320), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(239), id: "XK", calling_code: "383", lengths: Lengths::from_bits(7936), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 12), D(4), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(10, 11), D(1023), J(43), S(13, 30), D(8), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(22, 29), D(1023), S(24, 29), D(1023), S(26, 29), D(1023), S(28, 29), D(1023), J(43), S(31, 35), D(16), D(1023), D(1023), J(38), D(768), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(240), id: "YE", calling_code: "967", lengths: Lengths::from_bits(896), local_lengths: Lengths::from_bits(64), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 14), S(2, 4), D(2), J(6), D(128), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(21), D(254), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(241), id: "YT", calling_code: "262", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 17), S(2, 7), D(64), D(8), D(512), D(1023), J(11), D(128), D(1), D(512), D(8), D(1023), D(1023), D(1023), D(1023), D(1023), J(34), S(18, 21), D(4), D(64), J(27), S(22, 25), D(256), D(1), J(27), D(512), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(242), id: "ZA", calling_code: "27", lengths: Lengths::from_bits(2016), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(766), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(26), D(256), D(1023), D(1023), D(1023), D(1023), S(17, 26), D(1023), S(19, 26), D(1023), S(21, 26), D(1023), S(23, 26), D(1023), S(25, 26), D(1023), Match] },
    Plan { region: Region::at(243), id: "ZM", calling_code: "260", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(64), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 11), D(256), D(1), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(28), S(12, 15), D(4), D(2), J(21), S(16, 19), D(672), D(1023), J(21), D(64), D(8), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(244), id: "ZW", calling_code: "263", lengths: Lengths::from_bits(2016), local_lengths: Lengths::from_bits(24), transform: "", groups: 0, prefix_starts: 1,
        international_prefix: &[D(1), D(1), Match],
        national_prefix: &[D(1), Match],
        general: &[S(1, 26), D(4), S(3, 15), D(959), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(11, 14), D(1023), S(13, 14), D(1023), J(25), D(64), D(1015), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(24, 25), D(1023), J(81), S(27, 38), D(264), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(81), S(39, 49), D(488), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(81), S(50, 59), D(120), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(81), S(60, 68), D(894), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(81), S(69, 76), D(622), D(1023), D(1023), D(1023), D(1023), D(1023), J(81), D(106), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(245), id: "001", calling_code: "800", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[],
        national_prefix: &[],
        general: &[S(1, 4), D(1), D(1), J(6), D(1022), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(246), id: "001", calling_code: "808", lengths: Lengths::from_bits(256), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[],
        national_prefix: &[],
        general: &[D(1022), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(247), id: "001", calling_code: "870", lengths: Lengths::from_bits(4608), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[],
        national_prefix: &[],
        general: &[S(1, 14), D(128), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(23), D(236), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(248), id: "001", calling_code: "878", lengths: Lengths::from_bits(4096), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[],
        national_prefix: &[],
        general: &[D(2), D(1), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(249), id: "001", calling_code: "881", lengths: Lengths::from_bits(1536), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[],
        national_prefix: &[],
        general: &[S(1, 12), D(64), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(21), D(975), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(250), id: "001", calling_code: "882", lengths: Lengths::from_bits(8064), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[],
        national_prefix: &[],
        general: &[S(1, 18), D(10), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(9, 17), D(1023), D(1023), S(12, 17), D(1023), S(14, 17), D(1023), S(16, 17), D(1023), J(44), S(19, 28), D(514), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), J(44), S(29, 33), D(36), D(1023), D(1023), J(34), D(16), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(42, 44), D(1023), D(1023), Match] },
    Plan { region: Region::at(251), id: "001", calling_code: "883", lengths: Lengths::from_bits(7936), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[],
        national_prefix: &[],
        general: &[S(1, 4), D(30), D(1023), J(6), D(32), D(2), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), S(13, 20), D(1023), S(15, 20), D(1023), S(17, 20), D(1023), S(19, 20), D(1023), Match] },
    Plan { region: Region::at(252), id: "001", calling_code: "888", lengths: Lengths::from_bits(2048), local_lengths: Lengths::from_bits(0), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[],
        national_prefix: &[],
        general: &[D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
    Plan { region: Region::at(253), id: "001", calling_code: "979", lengths: Lengths::from_bits(512), local_lengths: Lengths::from_bits(256), transform: "", groups: 0, prefix_starts: 0,
        international_prefix: &[],
        national_prefix: &[],
        general: &[D(554), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), D(1023), Match] },
];

/// For an international number's first three digits, the index of its calling code's main
/// plan and 1; 0 where there is no such calling code.
pub(super) static BY_CALLING_CODE: [u8; 1000] = [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228,
    228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228,
    228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228,
    228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228, 228,
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 0, 204, 134, 61, 0, 0, 219, 0, 133, 0, 84, 201, 148, 142, 85,
    43, 21, 159, 213, 25, 151, 128, 199, 81, 161, 212, 40, 46, 51, 205, 87, 75, 41, 39, 9, 91, 103, 1, 191, 192,
    188, 68, 202, 57, 112, 225, 227, 24, 156, 0, 244, 139, 184, 245, 157, 153, 129, 34, 209, 116, 243, 243, 243, 243, 243,
    243, 243, 243, 243, 243, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 195, 66, 0, 0, 0, 0, 0, 14, 73, 83,
    88, 88, 88, 88, 88, 88, 88, 88, 88, 88, 163, 163, 163, 163, 163, 163, 163, 163, 163, 163, 20, 20, 20, 20, 20,
    20, 20, 20, 20, 20, 74, 74, 74, 74, 74, 74, 74, 74, 74, 74, 67, 67, 67, 67, 67, 67, 67, 67, 67, 67,
    82, 180, 131, 99, 106, 7, 150, 54, 69, 22, 97, 97, 97, 97, 97, 97, 97, 97, 97, 97, 130, 132, 63, 136, 8,
    35, 2, 135, 200, 0, 226, 186, 137, 240, 0, 95, 196, 17, 0, 141, 107, 107, 107, 107, 107, 107, 107, 107, 107, 107,
    185, 185, 185, 185, 185, 185, 185, 185, 185, 185, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 55, 198, 0, 126, 0,
    0, 0, 0, 0, 0, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 76, 76, 76, 76, 76, 76, 76, 76, 76, 76,
    58, 58, 58, 58, 58, 58, 58, 58, 58, 58, 193, 193, 193, 193, 193, 193, 193, 193, 193, 193, 164, 164, 164, 164, 164,
    164, 164, 164, 164, 164, 176, 176, 176, 176, 176, 176, 176, 176, 176, 176, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56,
    71, 36, 89, 206, 94, 162, 49, 170, 177, 96, 171, 171, 171, 171, 171, 171, 171, 171, 171, 171, 154, 154, 154, 154, 154,
    154, 154, 154, 154, 154, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 45, 45, 45, 45, 45, 45, 45, 45, 45, 45, 48, 48, 48, 48, 48,
    48, 48, 48, 48, 48, 233, 233, 233, 233, 233, 233, 233, 233, 233, 233, 86, 29, 92, 62, 79, 182, 147, 203, 229, 52,
    155, 155, 155, 155, 155, 155, 155, 155, 155, 155, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 98, 98, 98, 98, 98,
    98, 98, 98, 98, 98, 174, 174, 174, 174, 174, 174, 174, 174, 174, 174, 168, 168, 168, 168, 168, 168, 168, 168, 168, 168,
    194, 194, 194, 194, 194, 194, 194, 194, 194, 194, 214, 214, 214, 214, 214, 214, 214, 214, 214, 214, 217, 0, 160, 28, 166,
    173, 220, 190, 237, 70, 181, 238, 44, 167, 0, 239, 115, 158, 223, 172, 216, 72, 140, 0, 0, 0, 0, 0, 0, 0,
    187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187,
    187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187,
    187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187,
    187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187, 187,
    246, 0, 0, 0, 0, 0, 0, 0, 247, 0, 111, 111, 111, 111, 111, 111, 111, 111, 111, 111, 119, 119, 119, 119, 119,
    119, 119, 119, 119, 119, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 236, 236, 236, 236, 236, 236, 236, 236, 236, 236,
    118, 0, 93, 145, 0, 114, 123, 0, 0, 0, 47, 47, 47, 47, 47, 47, 47, 47, 47, 47, 248, 0, 0, 0, 0,
    0, 0, 0, 249, 0, 19, 250, 251, 252, 0, 0, 224, 0, 253, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    221, 221, 221, 221, 221, 221, 221, 221, 221, 221, 102, 102, 102, 102, 102, 102, 102, 102, 102, 102, 175, 175, 175, 175, 175,
    175, 175, 175, 175, 175, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 127, 127, 127, 127, 127, 127, 127, 127, 127, 127,
    143, 143, 143, 143, 143, 143, 143, 143, 143, 143, 152, 124, 110, 208, 104, 120, 189, 241, 169, 0, 179, 3, 100, 23, 183,
    33, 144, 165, 0, 254, 105, 105, 105, 105, 105, 105, 105, 105, 105, 105, 0, 0, 215, 218, 16, 78, 113, 0, 230, 0,
];

/// Number types by their answers, from 1.
pub(super) static NUMBER_TYPES: [NumberType; 11] = [
    NumberType::PremiumRate,
    NumberType::TollFree,
    NumberType::SharedCost,
    NumberType::Voip,
    NumberType::PersonalNumber,
    NumberType::Pager,
    NumberType::Uan,
    NumberType::Voicemail,
    NumberType::FixedLine,
    NumberType::Mobile,
    NumberType::FixedLineOrMobile,
];

/// Templates of formats by their answers, from 1; a `#` stands for a digit.
pub(super) static TEMPLATES: [&str; 210] = [
    "###-####",
    "###-###-####",
    "#### ## ## ##",
    "##### # ## ##",
    "### ### ####",
    "### ###-##-##",
    "#### #### ### ###",
    "# #######",
    "# ########",
    "## ######",
    "## #######",
    "## ########",
    "## ###",
    "## ####",
    "## ### ##",
    "## ### ###",
    "### ### ###",
    "## ### ####",
    "## #### ####",
    "#### ######",
    "### ### #####",
    "### #### #####",
    "### ####",
    "### #####",
    "### ######",
    "### #######",
    "### ## ###",
    "# ### ## ##",
    "## ## ## ##",
    "### ## ## ##",
    "# ## ## ## ##",
    "# ### ####",
    "## #####",
    "### ###",
    "#### ##",
    "#### ###",
    "#### ####",
    "#### #####",
    "### #### ####",
    "## #### #####",
    "#### ### ####",
    "## ### ## ##",
    "### ## ### ## ##",
    "# ###",
    "# ####",
    "# #####",
    "# ######",
    "# #########",
    "# ##########",
    "# ###########",
    "# ############",
    "### ##",
    "### ########",
    "### #########",
    "### ##########",
    "#### #######",
    "#### ########",
    "#### #########",
    "## #### ######",
    "## #### #######",
    "### ## ##",
    "##### ####",
    "##### #####",
    "## ## ##",
    "# ## ## ##",
    "### ### ##",
    "# ### ### ##",
    "### ## ## ###",
    "#####",
    "## ## ###",
    "## #########",
    "## ##########",
    "## ###########",
    "## ############",
    "## #############",
    "### ###########",
    "### ############",
    "#### ##########",
    "#### ###########",
    "##### ##",
    "##### ###",
    "##### ######",
    "##### #######",
    "##### ########",
    "##### #########",
    "##### ##########",
    "### # ####",
    "### # #####",
    "### # ######",
    "### # #######",
    "### # ########",
    "### # #########",
    "### # ##########",
    "### ## #######",
    "### ## ########",
    "#### ## #######",
    "#### ##-####",
    "## ####-####",
    "### ###-####",
    "# #### ##-####",
    "# ## ####-####",
    "###-###-#####",
    "# ### ###-####",
    "####-####",
    "### ## ####",
    "## #####-####",
    "# #### ####",
    "### ### ## ###",
    "# ### #######",
    "###-#######",
    "#-### ####",
    "##-### ###",
    "##-### ####",
    "#-#### ####",
    "#-###-##-####",
    "###-### ####",
    "##-#### ####",
    "#### ### ###",
    "# ### ###",
    "###-###-###",
    "###-####-###",
    "### # ### ###",
    "###-####-####",
    "###-####-#####",
    "#### # ### ####",
    "#### ## ### ####",
    "## ### #####",
    "#### #### ###",
    "####-#-####",
    "##-###-####",
    "#-####-####",
    "###-##-####",
    "##-####-####",
    "##-###",
    "##-####",
    "#-###-####",
    "##-#####-####",
    "### #### ###",
    "## ### ### ####",
    "### ### ## ##",
    "### ### ######",
    "### ### #######",
    "########",
    "#### ## ####",
    "#### #### ####",
    "#### ### ### ###",
    "## ### ### ###",
    "### ### ### ###",
    "# ## ###",
    "# ### #####",
    "# ### ######",
    "# ### ### ###",
    "# ##### ####",
    "####",
    "####-#####",
    "##-#######",
    "## ## # #####",
    "## ## ## ####",
    "## ## ## ## ##",
    "### ##### #####",
    "### ##### ######",
    "## ## ####",
    "## ## ### ###",
    "######",
    "## ## ### ##",
    "# ### ##",
    "## ## ## #",
    "## ## ## ###",
    "## ## ## #####",
    "## ## ## ## #",
    "## # ### ####",
    "# # ## ##",
    "#### ##-###",
    "### ##-##-##",
    "## ###-##-##",
    "# #### ###",
    "## ###-###",
    "### # ## ##",
    "## ### ### ##",
    "# ## ####",
    "#-###-####-###",
    "##-##-##",
    "###-###",
    "### ### ### ##",
    "### ### ### ####",
    "##.##.##",
    "### ## ### ###",
    "## ##### #####",
    "##-#####",
    "##-######",
    "###-#####",
    "###-######",
    "####-###",
    "####-######",
    "#-#######",
    "#-########",
    "## #### ###",
    "### ### ########",
    "## # ####",
    "####-##-##",
    "####-###-###",
    "#-###-###-###",
    "###-# ###-####",
    "###-## ###-####",
    "###### # ##",
    "#### # ####",
    "## ##-##-##",
    "### #-##-##",
    "### ### # ##",
    "### ### # ###",
];

/// 112656 bytes, SHA-256 deb7b913d6bd44e73c29e1f00eeae62a9b35ac8ed8d89f16f65736f5d379f6d2.
pub(super) static TYPES: Automaton =
    Automaton::new(4792, include_bytes!("automaton/types.bin"));

/// 22248 bytes, SHA-256 bcc28a37adcfd0d428ad4e86fc9cc1a06138c399c17d9abfb455cd1123e799c1.
pub(super) static REGIONS: Automaton =
    Automaton::new(500, include_bytes!("automaton/regions.bin"));

/// 37664 bytes, SHA-256 69a6901f08fe094ae4dca89fb977bc101d5546695259c7a32bb100be0d8692c3.
pub(super) static FORMATS: Automaton =
    Automaton::new(1280, include_bytes!("automaton/formats.bin"));
