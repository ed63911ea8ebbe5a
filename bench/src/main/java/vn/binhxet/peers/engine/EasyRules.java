package vn.binhxet.peers.engine;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.mvel.MVELRuleFactory;
import org.jeasy.rules.support.reader.YamlRuleDefinitionReader;
import vn.binhxet.peers.Criteria;
import vn.binhxet.peers.form.HouseholdForm;
import vn.binhxet.peers.form.Ruling;
import vn.binhxet.peers.form.Subject;

/** Easy Rules with rules from a file: every rule is asked of every household. */
public final class EasyRules extends ForeignEngine<HouseholdForm> {
    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules;

    public EasyRules(Criteria criteria, Path yaml) throws Exception {
        super(criteria);
        try (Reader text = Files.newBufferedReader(yaml)) {
            rules = new MVELRuleFactory(new YamlRuleDefinitionReader()).createRules(text);
        }
    }

    @Override
    public String name() {
        return "Easy Rules 4.1 (MVEL)";
    }

    @Override
    public String why() {
        return "tên và mô tả luật đã chạy (nhờ listener)";
    }

    @Override
    protected HouseholdForm facts(Subject subject) {
        return subject.form();
    }

    @Override
    protected void judge(HouseholdForm household, Ruling ruling) {
        Facts facts = new Facts();
        facts.put("household", household);
        facts.put("ruling", ruling);
        engine.fire(rules, facts);
    }
}
